// Opens windows to measure: ours with a data folder, and a bare one of the same Electron.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import { at } from '../../build/places.mjs'

export type Window = { app: ElectronApplication; page: Page; close: () => Promise<void> }

const launch = (executablePath: string, args: string[], env: NodeJS.ProcessEnv) =>
  _electron.launch({
    executablePath,
    args,
    env: env as Record<string, string>,
    chromiumSandbox: true,
    colorScheme: null,
  })

/** Functions sent into a page were compiled with a call that keeps their names; the page has to know it. */
async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.evaluate('globalThis.__name = (named) => named')
  return page
}

/** Ours, over a data folder that is kept. */
export async function openOurs(data: string): Promise<Window> {
  const spec = await launchSpec({ env: { ALONGSIDE_DATA: data } })
  const app = await launch(spec.executablePath, spec.args, spec.env)
  const page = await firstPage(app)
  return { app, page, close: () => app.close() }
}

/** The bare one, with an empty profile of its own each time. In: a folder with a page to show instead of one field. */
export async function openBare(pages?: string): Promise<Window> {
  const folder = folderForApp('alongside-bare')
  cpSync(at('tests', 'bench', 'bare'), join(folder, 'app'), { recursive: true })
  if (pages) cpSync(pages, join(folder, 'app', 'pages'), { recursive: true })
  const spec = await launchSpec({
    env: {
      BARE_DATA: join(folder, 'profile'),
      ...(pages ? { BARE_PAGE: join('pages', 'index.html') } : {}),
    },
  })
  const app = await launch(spec.executablePath, [join(folder, 'app')], spec.env)
  const page = await firstPage(app)
  const close = async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, page, close }
}

/** Types one letter and waits until the field that has the focus holds it. */
export async function typeUntilAccepted(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement, undefined, {
    polling: 5,
  })
  await page.keyboard.type('a')
  await page.waitForFunction(
    () => (document.activeElement as HTMLTextAreaElement).value.includes('a'),
    undefined,
    { polling: 5 },
  )
}
