// A laptop that writes notes until it is killed: says the ids of a gesture only once it was acknowledged.
import { storeIn, withWorkshop } from './standalone.ts'

const [, , data = '', id, workshop] = process.argv
const one = storeIn(data)
const at = id && workshop ? { id, workshop } : await withWorkshop(one)
if (id) await one.ask('openProgramme', { id })
process.stdout.write(`ready ${at.id} ${at.workshop}\n`)
for (let n = 0; ; n += 1) {
  const common = { workshop: at.workshop, type: 'note', lang: 'en-GB' }
  const made =
    n % 7 === 6
      ? await one.act('pasteContributions', { ...common, texts: [`First ${n}`, `Second ${n}`, `Third ${n}`] })
      : await one.act('addContribution', { ...common, text: `Note ${n} of a table that talks` })
  const ids = (made as { ids?: string[] }).ids ?? [made.id]
  process.stdout.write(`${ids.join(' ')}\n`)
}
