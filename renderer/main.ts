// The beginning of the facilitator's window: how it looks, a line to write in, and then the app.
import './styles/index.css'
import { offerLine } from './early/line.ts'
import { pageLike } from './early/page.ts'

const { alongside } = window
if (alongside) {
  pageLike(alongside.settings)
  offerLine(alongside)
}
void import('./start.tsx')
