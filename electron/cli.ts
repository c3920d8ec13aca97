// The command line beside the app: the same files through the same commands, without a window.
import { withOwnFonts, writePaper } from './export/paper.ts'
import { canvasWriter as canvas } from './export/canvasWriter.ts'
import { placeFile, saveFile } from './export/saveFile.ts'
import { write } from './export/write.ts'
import { runCommandLine } from './cli/run.ts'
import { printingByTheApp, theApp, type Trouble } from './cli/theApp.ts'
import { languageHere, speakerIn } from './cli/speak.ts'
import { documentsBy } from './store/documents.ts'
import { codeOf } from './store/problems.ts'

let isUnwritten = false
process.stdout.on('error', (error) => {
  // Whoever reads what is printed may stop reading early ("| head"): that is no fault.
  if (codeOf(error) === 'EPIPE') process.exit(0)
  // What was begun goes on to its end; only its answer is missing.
  if (isUnwritten) return
  isUnwritten = true
  process.exitCode = 1
  const { aside, say } = speakerIn(languageHere(process.env))
  aside(say('cli.cannotWrite'))
})

const documents = documentsBy({
  write,
  saveFile,
  placeFile,
  writePaper,
  withOwnFonts,
  canvas,
  printing: printingByTheApp,
})
void runCommandLine(process.argv.slice(2), documents).then((status) => {
  sayTrouble(theApp.trouble)
  theApp.end()
  process.exitCode = isUnwritten ? 1 : status
})

/** What was asked was refused already; why the app was no help is said beside it, in its own last words. */
function sayTrouble(trouble: Trouble | undefined): void {
  if (!trouble) return
  const { aside, say } = speakerIn(languageHere(process.env))
  aside(say(trouble.key))
  for (const line of trouble.said) aside(`  ${line}`)
}
