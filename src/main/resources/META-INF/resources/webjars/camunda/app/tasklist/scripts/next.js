// Above Send: what happens once the form is sent, and if it never is.

const wordsOf = async ({ taskId, processDefinitionId }) => {
  const answer = await fetch(
    taskId
      ? `/desk/next?task=${encodeURIComponent(taskId)}`
      : `/desk/next?process=${encodeURIComponent(processDefinitionId.split(':')[0])}`
  );
  return answer.ok ? (await answer.json()).words : undefined;
};

export const sayWhatHappensNext = async (element, form) => {
  const words = await wordsOf(form).catch(() => undefined);
  if (words) {
    const box = document.createElement('section');
    box.className = 'footprint-next';
    const title = document.createElement('h3');
    title.textContent = 'What happens next';
    title.id = 'footprint-next';
    box.setAttribute('aria-labelledby', title.id);
    const text = document.createElement('p');
    text.textContent = words;
    box.append(title, text);
    element.after(box);
  }
};
