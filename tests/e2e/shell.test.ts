// The Electron security checklist, one test an item, on the real app; then what the shell promises besides.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderForApp } from '../../build/launch.mjs'
import { at } from '../../build/places.mjs'
import type { Settings } from '../../shared/shell.ts'
import { openApp, type Opened } from './app.ts'

let opened: Opened
let outside: Server
let reached: string[] = []
let address: string

beforeAll(async () => {
  outside = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  opened = await openApp()
})
afterAll(async () => {
  await opened.close()
  outside.close()
})

/** What Electron tells about a page's options, though its types do not. */
type Options = Record<string, unknown>

/** Runs words in the page and gives back what came of them, or the beginning of the error. */
const inPage = (page: Page, words: string): Promise<unknown> =>
  page.evaluate(
    `(async () => { try { return await (async () => { ${words} })() } catch (error) { return 'error: ' + error } })()`,
  )

/** Collects what the policy refused while words ran in the page. */
const refusedBy = (page: Page, words: string) =>
  page.evaluate(`new Promise((resolve) => {
    const refused = []
    document.addEventListener('securitypolicyviolation', (each) => refused.push(each.effectiveDirective))
    try { ${words} } catch {}
    setTimeout(() => resolve(refused), 300)
  })`)

describe('the Electron checklist', () => {
  test('1 only secure content: the page and all it loads come from app://alongside', async () => {
    expect(opened.page.url()).toBe('app://alongside/index.html')
    const loaded = await inPage(
      opened.page,
      `return performance.getEntriesByType('resource').map((each) => each.name)`,
    )
    expect((loaded as string[]).filter((each) => !each.startsWith('app://alongside/'))).toEqual([])
    expect(await inPage(opened.page, `return isSecureContext`)).toBe(true)
  })

  test('2 no Node in the page', async () => {
    expect(
      await inPage(opened.page, `return [typeof require, typeof process, typeof module, typeof Buffer]`),
    ).toEqual(Array.from({ length: 4 }, () => 'undefined'))
  })

  test('3 the preload lives in another world than the page', async () => {
    const changed = `
      try { window.alongside.shell.getSettings = () => 'mine' } catch {}
      try { Object.getPrototypeOf(window.alongside).stolen = 1 } catch {}
      return [typeof window.alongside.shell.getSettings, typeof ipcRenderer, typeof contextBridge, await window.alongside.shell.getSettings() !== 'mine']`
    expect(await inPage(opened.page, changed)).toEqual(['function', 'undefined', 'undefined', true])
  })

  test.runIf(process.platform === 'linux')(
    '4 pages run in the real sandbox, and nobody runs as root',
    async () => {
      const pids = await opened.app.evaluate(({ app }) =>
        app.getAppMetrics().map(({ pid, type }) => ({ pid, type: String(type) })),
      )
      const status = (pid: number) => readFileSync(`/proc/${pid}/status`, 'utf8')
      const tabs = pids.filter(({ type }) => type === 'Tab')
      expect(tabs.length).toBeGreaterThan(0)
      // Seccomp 2: every call to the kernel goes through the sandbox's filter.
      for (const { pid } of tabs) expect(status(pid)).toMatch(/Seccomp:\s+2/)
      for (const { pid } of pids) expect(status(pid)).not.toMatch(/Uid:\s+0\s/)
      expect(await opened.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(false)
    },
  )

  test('5 every permission is refused', async () => {
    const asked = `
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'screen-wake-lock']
      const states = await Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state, () => 'denied')))
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused')
      return [...new Set(states), media, await Notification.requestPermission()]`
    expect(await inPage(opened.page, asked)).toEqual(['denied', 'refused', 'denied'])
  })

  test('6, 8, 9, 10 web security on; no insecure content, no experiments', async () => {
    const options = await opened.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((each) => (each as unknown as { getLastWebPreferences(): Options }).getLastWebPreferences()),
    )
    for (const each of options) {
      expect(each).toMatchObject({
        webSecurity: true,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      })
      expect(each['allowRunningInsecureContent'] ?? false).toBe(false)
      expect(each['experimentalFeatures'] ?? false).toBe(false)
      expect(each['enableBlinkFeatures'] ?? '').toBe('')
    }
  })

  test('7 the policy works: no written-in script, no eval, no foreign address', async () => {
    const pictures = `new Image().src = '${address}/picture.png'; new Image().src = 'data:image/png;base64,AAAA'`
    expect(await refusedBy(opened.page, pictures)).toEqual(['img-src', 'img-src'])
    const style = `const style = document.createElement('style'); style.textContent = '* { color: red }'; document.head.append(style)`
    expect(await refusedBy(opened.page, style)).toEqual(['style-src-elem'])
    const foreign = `const script = document.createElement('script'); script.src = trustedTypes.createPolicy('any', { createScriptURL: (each) => each }).createScriptURL('${address}/script.js'); document.head.append(script)`
    expect(await refusedBy(opened.page, foreign)).toEqual(['script-src-elem'])
    const beside = `new Worker(trustedTypes.createPolicy('other', { createScriptURL: (each) => each }).createScriptURL(URL.createObjectURL(new Blob(['1']))))`
    expect(await refusedBy(opened.page, beside)).toEqual(['worker-src'])
    const inside = `document.body.setAttribute('onclick', 'window.bad = 1'); document.body.click()`
    expect(await refusedBy(opened.page, inside)).toEqual(['require-trusted-types-for'])
    expect(await inPage(opened.page, `return window.bad`)).toBeUndefined()
    expect(
      await inPage(
        opened.page,
        `const s = document.createElement('script'); s.text = 'window.bad = 1'; document.body.append(s); return window.bad`,
      ),
    ).toMatch(/TrustedScript/)
    // Later, because what Playwright runs at once is let through the policy.
    const evaluated = `return await new Promise((tell) => setTimeout(() => { try { tell(new Function('return 1')()) } catch (error) { tell('error: ' + error) } }))`
    expect(await inPage(opened.page, evaluated)).toMatch(/^error/)
    expect(await inPage(opened.page, `document.body.innerHTML = '<b>x</b>'`)).toMatch(/TrustedHTML/)
    expect(await inPage(opened.page, `return await (await fetch('${address}/fetch')).text()`)).toMatch(
      /^error/,
    )
    expect(reached).toEqual([])
  })

  test('7b not even the policy out of the way lets a request leave', async () => {
    const answer = await opened.app.evaluate(async ({ BrowserWindow }, to) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      return await session.fetch(to).then(() => 'reached', String)
    }, `${address}/session`)
    expect(answer).toMatch(/ERR_BLOCKED_BY_CLIENT/)
    expect(reached).toEqual([])
  })

  test('11, 12 no webview can be attached', async () => {
    await inPage(
      opened.page,
      `const view = document.createElement('webview'); view.src = '${address}/view'; document.body.append(view)`,
    )
    const kinds = await opened.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => each.getType()),
    )
    expect(kinds).not.toContain('webview')
  })

  test('13 nothing leads away from the page', async () => {
    for (const away of [
      `${address}/away`,
      'file:///etc/passwd',
      'app://alongside/wall.html',
      'about:blank',
      'data:text/html,x',
    ])
      await opened.page
        .evaluate((to) => {
          const link = document.createElement('a')
          link.href = to
          document.body.append(link)
          link.click()
          location.assign(to)
        }, away)
        .catch(() => 'gone on the way')
    // about:blank asks nobody before it is there, so the shell brings the page back.
    await expect.poll(() => opened.page.url()).toBe('app://alongside/index.html')
    await expect
      .poll(() => opened.page.evaluate(() => typeof window.alongside).catch(() => 'on its way'))
      .toBe('object')
    expect(reached).toEqual([])
  })

  test('14 no second page can be opened', async () => {
    expect(await inPage(opened.page, `return window.open('app://alongside/index.html')`)).toBeNull()
    expect(await inPage(opened.page, `return window.open('${address}/open')`)).toBeNull()
    expect(opened.app.windows()).toHaveLength(1)
  })

  test('15 no address is ever handed to the system', () => {
    for (const file of readdirSync(at('electron'), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts'))
        expect(readFileSync(at('electron', file), 'utf8')).not.toMatch(/openExternal|openPath/)
  })

  test('16 the Electron for people is one that is kept up', () => {
    const about = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const [major = 0] = (about.devDependencies['electron'] ?? '').split('.').map(Number)
    expect(major).toBeGreaterThanOrEqual(43)
  })

  test('17 asks are heard from our own main frames only', async () => {
    const stranger = await opened.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/electron/preload.cjs`
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      let broken = false
      window.webContents.on('preload-error', () => (broken = true))
      await window.loadURL('about:blank')
      const has = (await window.webContents.executeJavaScript('typeof window.alongside')) as string
      window.destroy()
      return broken ? 'the preload did not run' : has
    })
    expect(stranger).toBe('undefined')
    for (const wrong of [
      `setSettings({ language: 'fr' })`,
      `setSettings({ language: 'cy', extra: 1 })`,
      `setFullScreen()`,
      `showInFolder({ token: '../../etc/passwd' })`,
      `chooseFileToOpen({ purpose: 'anything' })`,
      `chooseWhereToSave({ purpose: 'document', suggestedName: '${'x'.repeat(5000)}' })`,
    ])
      expect(await inPage(opened.page, `return await window.alongside.shell.${wrong}`)).toMatch(/Refused/)
  })

  test('18 the scheme serves listed files and nothing else', async () => {
    const tries = [
      '/files.json',
      '/../electron/main.cjs',
      '/%2e%2e/electron/main.cjs',
      '/..%2felectron%2fmain.cjs',
      '/assets',
      '//etc/passwd',
    ]
    for (const path of tries)
      expect(await inPage(opened.page, `return (await fetch('app://alongside${path}')).status`)).toBe(404)
    expect(await inPage(opened.page, `return (await fetch('app://alongside/index.html')).status`)).toBe(200)
    expect(await inPage(opened.page, `return (await fetch('app://other/index.html')).status`)).toMatch(
      /^error/,
    )
    expect(await inPage(opened.page, `return (await fetch('file:///etc/passwd')).status`)).toMatch(/^error/)
  })

  // 19, the fuses, is in dist.test.ts: they are those of the build people install.

  test('20 the page is given named functions and plain facts, and nothing of Electron', async () => {
    const given = await inPage(
      opened.page,
      `return [Object.keys(window.alongside).sort(), Object.values(window.alongside.shell).map((each) => typeof each)]`,
    )
    const [names, kinds] = given as [string[], string[]]
    expect(names).toEqual([
      'cover',
      'early',
      'last',
      'listening',
      'locale',
      'platform',
      'settings',
      'shell',
      'version',
      'window',
    ])
    expect(new Set(kinds)).toEqual(new Set(['function']))
  })
})

describe('the shell', () => {
  test('downloads are refused', async () => {
    const refused = await opened.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const page = BrowserWindow.getAllWindows()[0]!.webContents
          page.session.once('will-download', (event) => resolve(event.defaultPrevented))
          page.downloadURL('app://alongside/index.html')
        }),
    )
    expect(refused).toBe(true)
  })

  test('windows keep nothing on disk and check no spelling', async () => {
    const kept = await opened.app.evaluate(({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      return [session.isPersistent(), session.isSpellCheckerEnabled(), session.getStoragePath()]
    })
    expect(kept).toEqual([false, false, null])
  })

  test('a chosen file comes to the window as a name and a token, and never as a path', async () => {
    const file = join(opened.data, 'table.csv')
    writeFileSync(file, 'a,b\n')
    await opened.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      dialog.showSaveDialog = (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { defaultPath: string }
        return Promise.resolve({ canceled: false, filePath: `/nowhere/${defaultPath}` })
      }
    }, file)
    const chosen = await inPage(
      opened.page,
      `return await window.alongside.shell.chooseFileToOpen({ purpose: 'table' })`,
    )
    expect(chosen).toEqual({ name: 'table.csv', token: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const saved = await inPage(
      opened.page,
      `return await window.alongside.shell.chooseWhereToSave({ purpose: 'document', suggestedName: '../CON: "who?".docx' })`,
    )
    expect(saved).toMatchObject({ name: 'CON who.docx' })
    expect(
      await inPage(
        opened.page,
        `return await window.alongside.shell.showInFolder({ token: crypto.randomUUID() })`,
      ),
    ).toBe(false)
  })

  test('settings are kept, told to every window, and turn the menu into Welsh', async () => {
    const told = await inPage(
      opened.page,
      `const heard = new Promise((resolve) => addEventListener('message', ({ data }) => data.type === 'settings' && resolve(data.settings.language)))
       await window.alongside.shell.setSettings({ language: 'cy', theme: 'dark' })
       return await heard`,
    )
    expect(told).toBe('cy')
    const isDark = () => inPage(opened.page, `return matchMedia('(prefers-color-scheme: dark)').matches`)
    await expect.poll(isDark).toBe(true)
    const labels = await opened.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    )
    expect(labels).toContain('&Ffeil')
    expect(JSON.parse(readFileSync(join(opened.data, '.profile', 'settings.json'), 'utf8'))).toMatchObject({
      language: 'cy',
    })
    await inPage(
      opened.page,
      `await window.alongside.shell.setSettings({ language: 'en-GB', theme: 'system' })`,
    )
  })

  test('letters are as large as was chosen, and nothing moves where that is off, here or in the system', async () => {
    const { page } = opened
    const look = (settings: Partial<Settings>) => page.evaluate(wearing, settings)
    const usual = await look({ textSize: 'usual', motion: 'system' })
    expect(usual).toMatchObject({ size: 16, quick: 0.11, lands: 0.2 })
    expect(await look({ textSize: 'large' })).toMatchObject({ size: 20 })
    expect(await look({ textSize: 'largest' })).toMatchObject({ size: 32 })
    const still = { quick: 0, lands: 0 }
    expect(await look({ textSize: 'usual', motion: 'off' })).toEqual({ size: 16, ...still })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await look({ motion: 'system' })).toEqual({ size: 16, ...still })
    await page.emulateMedia({ reducedMotion: null })
  })

  test('a choice in the menu reaches the window', async () => {
    await inPage(
      opened.page,
      `window.heard = new Promise((resolve) => addEventListener('message', ({ data, source, origin }) => data.type === 'menu' && resolve([data, source === window, origin])))`,
    )
    await opened.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('find')?.click())
    expect(await inPage(opened.page, `return await window.heard`)).toEqual([
      { type: 'menu', command: 'find' },
      true,
      'app://alongside',
    ])
  })

  test('the page can be made bigger and smaller, between half and four times', async () => {
    const zoomed = async (label: string, times: number) =>
      await opened.app.evaluate(
        ({ Menu, BrowserWindow }, wish) => {
          const window = BrowserWindow.getAllWindows()[0]!
          const items = Menu.getApplicationMenu()!.items.flatMap((each) => each.submenu?.items ?? [])
          for (let time = 0; time < wish.times; time += 1)
            items.find((each) => each.label === wish.label)!.click({}, window)
          return window.webContents.getZoomFactor()
        },
        { label, times },
      )
    expect(await zoomed('Bigger', 30)).toBeCloseTo(4)
    expect(await zoomed('Smaller', 60)).toBeCloseTo(0.5)
    expect(await zoomed('Usual size', 1)).toBeCloseTo(1)
  })

  test('only one of it runs on a data folder', async () => {
    await expect(openApp({ data: opened.data })).rejects.toThrow()
    expect(opened.page.isClosed()).toBe(false)
  })
})

describe('wires to the store', () => {
  const listenForPort = `window.heard = new Promise((resolve) => addEventListener('message', function hear({ data, ports, source, origin }) {
    if (data !== 'alongside-port') return
    removeEventListener('message', hear)
    resolve(ports.length === 1 && source === window && origin === 'app://alongside')
  }))`

  test('a window gets a new port when the store dies, and is never blank', async () => {
    await inPage(opened.page, listenForPort)
    const storePid = () =>
      opened.app.evaluate(
        ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Alongside store')?.pid,
      )
    const before = await storePid()
    expect(before).toBeDefined()
    process.kill(before!, 'SIGKILL')
    expect(await inPage(opened.page, `return await window.heard`)).toBe(true)
    expect(await storePid()).not.toBe(before)
    expect(await opened.page.textContent('body')).not.toBe('')
  })

  test('a page that crashes comes back with a port of its own', async () => {
    const pid = await opened.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
    )
    process.kill(pid, 'SIGKILL')
    const back = await opened.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const page = BrowserWindow.getAllWindows()[0]!.webContents
          page.once('did-finish-load', () => resolve(page.getURL()))
        }),
    )
    expect(back).toBe('app://alongside/index.html')
    const isDrawn = () =>
      opened.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
          `document.body.innerText.trim().length > 0`,
        ),
      )
    await expect.poll(isDrawn).toBe(true)
  })
})

test('no request leaves from start to end, not even one of Chromium for itself', async () => {
  const folder = folderForApp('alongside-net')
  const log = join(folder, 'net.json')
  const one = await openApp({ args: [`--log-net-log=${log}`] })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  await one.close()
  const asked = readFileSync(log, 'utf8').match(/"url":"[^"]*"/g) ?? []
  expect(readFileSync(log, 'utf8')).toContain('"events"')
  expect(asked).toEqual([])
  rmSync(folder, { recursive: true })
})

test('what was open is put away: the app ends by itself and leaves no open lock', async () => {
  const one = await openApp()
  const pid = one.app.process().pid!
  await one.app.evaluate(({ app }) => app.quit()).catch(() => {})
  await expect
    .poll(() => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
    .toBe(false)
  await one.close().catch(() => {})
})

/**
 * How the page wears settings: what its text measures, and in seconds the longest change of anything on it and how long
 * a slip takes to land. Runs in the page.
 */
async function wearing(settings: Partial<Settings>) {
  const { textSize, motion } = await window.alongside!.shell.setSettings(settings)
  const { dataset } = document.documentElement
  const worn = { usual: '100', large: '125', largest: '200' }[textSize]
  while (dataset['text'] !== worn || (dataset['motion'] === 'off') !== (motion === 'off'))
    await new Promise(requestAnimationFrame)
  const slip = document.body.appendChild(document.createElement('div'))
  slip.className = 'note landed'
  const styles = [...document.querySelectorAll('body, body *')].map((one) => getComputedStyle(one))
  const longest = (of: 'transitionDuration' | 'animationDuration') =>
    Math.max(...styles.flatMap((one) => one[of].split(',').map(parseFloat)))
  const seen = {
    size: parseFloat(getComputedStyle(document.body).fontSize),
    quick: longest('transitionDuration'),
    lands: longest('animationDuration'),
  }
  slip.remove()
  return seen
}
