// The beginning of the facilitator's window: how it looks, a line to write in, and then the app.
import './styles/index.css'
import { offerLine } from './early/line.ts'
import { pageLike } from './early/page.ts'

/** The longest the app waits for the line to be painted, in milliseconds: a page nobody sees paints nothing. */
const longest = 100

const { alongside } = window
if (alongside) {
  pageLike(alongside.settings)
  offerLine(alongside)
}
// Reading the app keeps the page busy: whoever is to write first sees the line first.
if (alongside?.early) await Promise.race([painted(), new Promise((done) => setTimeout(done, longest))])
// Every screen is written in both. Nothing is drawn before its letters are there, and then it is laid out once more: so
// they are fetched while the app is read, and not when the first screen turns out to want them.
for (const letters of ['Atkinson Hyperlegible Next', 'Literata'])
  void document.fonts.load(`1rem "${letters}"`)
void import('./start.tsx')

function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}
