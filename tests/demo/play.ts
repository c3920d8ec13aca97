// The demo in one page: what happens, in order.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { faultsAgainst } from './against.ts'
import { checkDocuments, dataIn, formatsInDemo } from './documents.ts'
import { keptIn } from './kept.ts'
import { missingAmong } from './pictures.ts'
import { newWorkshop, theAgreement } from './scenes/agreement.ts'
import { board } from './scenes/board.ts'
import { canvases } from './scenes/canvases.ts'
import { capture } from './scenes/capture.ts'
import { emptyLaptop } from './scenes/emptyLaptop.ts'
import { handOver } from './scenes/handOver.ts'
import { wholeInquiry } from './scenes/inquiry.ts'
import { otherScreens } from './scenes/otherScreens.ts'
import { panel } from './scenes/panel.ts'
import { people } from './scenes/people.ts'
import { roomAndCopies } from './scenes/roomAndCopies.ts'
import { specification } from './scenes/specification.ts'
import { Stage, today } from './stage.ts'

/**
 * In: the folder to leave everything in, and what hears what is being done.
 * Out: what is not as it should be; nothing where all is well. Thrown: where the path itself could not be walked.
 */
export async function playDemo(folder: string, says: (line: string) => void): Promise<string[]> {
  const stage = await Stage.open(folder, says)
  try {
    await emptyLaptop(stage)
    await newWorkshop(stage)
    await theAgreement(stage)
    await people(stage)
    await capture(stage)
    await board(stage)
    await wholeInquiry(stage)
    await specification(stage)
    await canvases(stage)
    await handOver(stage)
    await otherScreens(stage)
    await panel(stage)
    await roomAndCopies(stage)
    stage.say('Reading the documents again and following every clause to what it rests on')
    const faults = [...checkDocuments(folder), ...missingIn(folder)]
    faults.push(...stage.complaints.map((each) => `a page complained: ${each}`))
    stage.say('Closing the app, and comparing them with what it kept')
    await stage.leave()
    const { data } = dataIn(folder)
    faults.push(...faultsAgainst(await keptIn(stage.data, data.programme.title, today), data))
    stage.say(faults.length === 0 ? `Everything is there, in ${folder}` : 'Something is not as it should be')
    return faults
  } catch (error) {
    await stage.page.screenshot({ path: join(folder, 'where-it-stopped.png') }).catch(() => {})
    throw error
  } finally {
    await stage.close()
  }
}

function missingIn(folder: string): string[] {
  const documents = new Set(readdirSync(folder))
  return [
    ...missingAmong(new Set(readdirSync(join(folder, 'pictures')))),
    ...formatsInDemo
      .filter((format) => !documents.has(`specification.${format}`))
      .map((format) => `specification.${format} is missing`),
  ]
}
