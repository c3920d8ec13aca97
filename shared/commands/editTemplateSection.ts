import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { isTake, templateParts } from '../methods/templateSchema.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'
import { sayAgain } from './tongues.ts'

/** Renames, rewords or moves a heading, or changes what lands under it; what it says in the other language stays. */
export const editTemplateSection = defineCommand({
  name: 'editTemplateSection',
  args: z.strictObject({
    id: anId,
    lang: aLang,
    title: aText.optional(),
    standing: aText.optional(),
    level: z.union([z.literal(1), z.literal(2)]).optional(),
    takes: z.array(z.string().refine(isTake)).max(80).optional(),
    parts: z.array(z.enum(templateParts)).max(40).optional(),
    after: anOrder,
  }),
  run: (model, { id, lang, title, standing, level, takes, parts, after }, make) => {
    const section = model.get('templateSection', id)
    if (!section) return refuse('refusals.notHere')
    if (title !== undefined && !cleanText(title)) return refuse('refusals.nothingTyped')
    const say = (old: string[] | null | undefined, text: string | undefined) =>
      sayAgain(model, make, old, text === undefined ? undefined : [text], lang)
    make.edit('templateSection', id, {
      titles: say(section.titles, title),
      standings: say(section.standings, standing),
      level,
      takes,
      parts,
      rank:
        after === undefined
          ? undefined
          : place(model.of('templateSection', 'template', section.template ?? ''), after, id),
    })
    return { id }
  },
})
