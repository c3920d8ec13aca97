/** Whether keys go into words somebody is typing, so that no letter is a command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches('input, textarea') && !target.matches('[type=radio], [type=checkbox]')))
