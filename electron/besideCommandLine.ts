// The app without a window, started for a moment by the command line: the system opens its keychain for the app
// alone, and only the app can put a page on paper.
import { app } from 'electron'
import { createInterface } from 'node:readline'
import { storeAsksSchema, type ShellTellsStore } from '../shared/shell.ts'
import { askKeychain } from './keychain.ts'
import { fromLine, toLine } from '../shared/lines.ts'
import { printPage } from './paperWindow.ts'

/** In a checkout only: what people install has no command line, and would hand keys to whoever starts it. */
export const isForCommandLine = (): boolean => !app.isPackaged && process.argv.includes('--for-command-line')

/** Answers asks from standard input on standard output, and ends with its input. */
export function serveCommandLine(): void {
  // Nobody is there to read a box with a stack in it, and whoever asked would wait for ever.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`)
    app.exit(1)
  })
  app.on('window-all-closed', () => undefined)
  void app.whenReady().then(() => {
    createInterface({ input: process.stdin })
      .on('line', (line) => void answer(line))
      .on('close', () => app.exit(0))
  })
}

async function answer(line: string) {
  const asked = storeAsksSchema.safeParse(fromLine(line))
  if (!asked.success) return
  const { data } = asked
  // The command line waits for one page at a time and is ended by its person, not stopped.
  if (data.type === 'stopPrint') return
  const told: ShellTellsStore =
    data.type === 'print' ? { type: 'printed', id: data.id, ...(await printPage(data)) } : askKeychain(data)
  process.stdout.write(`${toLine(told)}\n`)
}
