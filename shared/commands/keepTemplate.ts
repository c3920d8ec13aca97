import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { defineCommand } from '../command.ts'
import { templateFile } from '../methods/templateSchema.ts'
import { place } from './arguments.ts'
import { sayTongues } from './tongues.ts'

/** The programme keeps a kind of document of its own: a copy of one that ships, or one from a file. */
export const keepTemplate = defineCommand({
  name: 'keepTemplate',
  args: z.strictObject({ template: templateFile, from: z.string().max(60).nullish() }),
  run: (model, { template, from }, make) => {
    const id = make.add('template', {
      names: sayTongues(make, template.name),
      abouts: sayTongues(make, template.about),
      from,
      rank: place(model.all('template'), undefined),
    })
    let rank: string | null = null
    const sections = template.sections.map((section) => {
      rank = generateKeyBetween(rank, null)
      return make.add('templateSection', {
        template: id,
        titles: sayTongues(make, section.title),
        standings: sayTongues(make, section.standing),
        level: section.level ?? 1,
        numbered: section.numbered ?? true,
        takes: section.takes,
        parts: section.parts,
        most: section.most,
        plain: section.plain,
        rank,
      })
    })
    return { id, sections }
  },
})
