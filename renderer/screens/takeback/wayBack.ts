/**
 * Words taken back take the line they stood on with them, and the button that was pressed there: the focus would be
 * nowhere. In: what has the focus as it is asked. Out: puts it, once the dialog is gone, on the line that took the
 * place of that one, else on the page's heading. Where the focus found its own way back, nothing is done.
 */
export function wayBack(): () => void {
  const at = document.activeElement
  // From a menu, which goes as its line is chosen: the button that opened it.
  const from = at?.closest('main') ? at : document.querySelector('main [aria-haspopup][aria-expanded=true]')
  const line = from?.closest('li')
  const list = line?.parentElement
  const nth = line && list ? [...list.children].indexOf(line) : 0
  return () =>
    void setTimeout(() => {
      if (document.activeElement !== document.body) return
      const beside = list?.isConnected ? list.children[Math.min(nth, list.children.length - 1)] : undefined
      const heading = document.querySelector<HTMLElement>('main h1')
      if (heading) heading.tabIndex = -1
      const next = beside?.querySelector<HTMLElement>('button:not(:disabled):not([tabindex="-1"])') ?? heading
      next?.focus()
    }, soon)
}

/** After the dialog itself tried to give the focus back. */
const soon = 80
