import { z } from 'zod'
import { cleanText, defineCommand, refuse } from '../command.ts'
import { isTake, templateParts } from '../methods/templateSchema.ts'
import { aLang, anId, anOrder, aText, place } from './arguments.ts'

/** Adds a heading to one of the programme's own kinds of document. */
export const addTemplateSection = defineCommand({
  name: 'addTemplateSection',
  args: z.strictObject({
    template: anId,
    lang: aLang,
    title: aText,
    standing: aText.default(''),
    level: z.union([z.literal(1), z.literal(2)]).default(1),
    takes: z.array(z.string().refine(isTake)).max(80).default([]),
    parts: z.array(z.enum(templateParts)).max(40).default([]),
    after: anOrder,
  }),
  run: (model, { template, lang, title, standing, level, takes, parts, after }, make) => {
    if (!model.get('template', template)) return refuse('refusals.notHere')
    if (!cleanText(title)) return refuse('refusals.nothingTyped')
    return {
      id: make.add('templateSection', {
        template,
        titles: make.sayAll([title], { lang }),
        standings: make.sayAll([standing], { lang }),
        level,
        numbered: true,
        takes,
        parts,
        rank: place(model.of('templateSection', 'template', template), after),
      }),
    }
  },
})
