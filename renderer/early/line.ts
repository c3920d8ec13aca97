// A line to write in while the programme opens: it is there before the rest of the app is read. Enter begins a new
// line; what stands in it goes into the line of the screen that comes. Known to the app by its name alone, so that
// nothing of the app has to be read for it.
import type { Alongside } from '../../shared/shell.ts'
import { earlyLine } from '../store/early.ts'
import './early.css'

/** Puts the line on the page, where the shell says that one is to stand there, and the letters typed into it. */
export function offerLine({ early, settings }: Pick<Alongside, 'early' | 'settings'>): void {
  if (!early) return
  const place = document.createElement('main')
  place.id = earlyLine
  const title = document.createElement('h2')
  title.className = 'label'
  title.textContent = early.title
  const line = document.createElement('div')
  line.className = 'capline'
  const field = document.createElement('textarea')
  Object.assign(field, { name: earlyLine, rows: 1, lang: settings.language, spellcheck: false })
  field.setAttribute('aria-label', early.title)
  field.setAttribute('aria-describedby', `${earlyLine}-about`)
  line.append(field)
  const about = document.createElement('p')
  about.className = 'quiet'
  about.id = `${earlyLine}-about`
  about.textContent = early.about
  place.append(title, line, about)
  document.body.append(place)
  field.focus()
}
