// A press of the button that sends a form counts, though the form moves under it.

const SEND = '[ng-click="complete()"], [ng-click="startProcessInstance()"]';
const NEAR = 12;

let pressed;

// What was typed last counts as the pointer leaves its field. Then a mistake goes or comes above the button, and
// where the pointer is let go is not the button any more: the browser would take it for no click at all.
addEventListener(
  'pointerdown',
  ({ target, clientX, clientY }) => {
    const button = target.closest?.(SEND);
    pressed = button && { button, clientX, clientY };
  },
  true
);

const isNear = ({ clientX, clientY }, event) =>
  Math.hypot(event.clientX - clientX, event.clientY - clientY) < NEAR;

addEventListener(
  'click',
  (event) => {
    const press = pressed;
    pressed = undefined;
    if (press?.button.isConnected && !press.button.contains(event.target) && isNear(press, event)) {
      event.preventDefault();
      event.stopPropagation();
      press.button.click();
    }
  },
  true
);

/** What was typed last is in the form, also for whoever sends it by voice, without leaving the field. */
export const takeLastKeys = (element) => {
  if (element.contains(document.activeElement)) {
    document.activeElement.blur();
  }
};
