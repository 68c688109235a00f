// Whether the signed-in person keeps the engine running: they alone can change its state.

const apps = async () => {
  const answer = await fetch('/camunda/api/admin/auth/user/default');
  return answer.ok ? (await answer.json()).authorizedApps : [];
};

export const administrator = (await apps().catch(() => [])).includes('admin');
document.documentElement.dataset.footprint = administrator ? 'administrator' : 'manager';
