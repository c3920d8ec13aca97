/**
 * Gives the focus to what is found once the window has drawn what was just done: the first of several that is there.
 * A menu gives it back to the button that opened it first, which may be gone.
 */
export function focusSoon(...find: (() => Element | null | undefined)[]): void {
  setTimeout(() => {
    // Something else was opened meanwhile: the keys are there.
    if (document.querySelector('.pop, [role=dialog], [role=alertdialog]')) return
    for (const one of find) {
      const found = one()
      if (found instanceof HTMLElement) return found.focus()
    }
  }, 50)
}

/** The card of a placement within some part of the page. */
export const cardIn = (within: Element | null | undefined, id: string): HTMLElement | null =>
  within?.querySelector<HTMLElement>(`[data-mapped="${CSS.escape(id)}"]`) ?? null
