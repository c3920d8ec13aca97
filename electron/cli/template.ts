import { isTableFormat } from '../../shared/contract.ts'
import type { AudienceName } from '../../shared/consent/visible.ts'
import { templateNamed, templates, type Template } from '../../shared/methods/templates.ts'
import { templatesHere } from '../../shared/queries/templates.ts'
import { Rows, rowsFor } from '../../shared/rows.ts'
import type { Programme } from '../store/programme.ts'
import { Misused, nearest } from './arguments.ts'
import type { Speaker } from './speak.ts'

export type Wanted = { template: string | undefined; format: string; audience: AudienceName }

/**
 * The kind of document somebody named: one that ships by its short name, or any by its title in either language, one of
 * the programme's own by its id too. Out: its id; none where none was named. Thrown: Misused, with what there is.
 */
export function templateFor(
  { desk }: Programme,
  { template: name, format, audience }: Wanted,
  { say, language }: Speaker,
): string | undefined {
  if (name === undefined) return undefined
  if (isTableFormat(format)) throw new Misused(say('cli.templateOfTables', { format }))
  const here = templatesHere(
    new Rows(rowsFor(desk.model, { to: audience }, desk.day, ['template', 'templateSection'])),
  )
  const wanted = plainly(name)
  const byId = templateNamed(wanted) ?? here.find((one) => one.id === name)
  if (byId) return byId.id
  const found = here.filter((one) => titlesOf(one).some((title) => plainly(title) === wanted))
  if (found.length === 1) return found[0]!.id
  if (found.length > 1)
    throw new Misused(say('cli.severalTemplates', { name, ids: found.map((one) => one.id).join(', ') }))
  const own = here.slice(templates.length).map((one) => one.name[language === 'cy' ? 'cy' : 'en-GB'])
  const all = [...templates.map((one) => one.id), ...own]
  const near = nearest(wanted, all)
  const said = { name, all: all.join(', ') }
  throw new Misused(near ? say('cli.templateDidYouMean', { ...said, near }) : say('cli.noSuchTemplate', said))
}

const titlesOf = ({ name }: Template) => [name['en-GB'], name.cy]
const plainly = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase()
