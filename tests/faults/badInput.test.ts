// What bad input gets, through the screens: a clear message in words, nothing lost, the app alive.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderForApp } from '../../build/launch.mjs'
import { ordinaryUser } from '../../build/prepare/user.mjs'
import { openApp, type Opened } from '../e2e/app.ts'
import {
  button,
  byPalette,
  captureLine,
  cy,
  en as t,
  keptSlips,
  pick,
  toPlace,
  toWorkshop,
  verifyAll,
} from '../e2e/steps.ts'

const files = folderForApp('alongside-bad')
const data = folderForApp('alongside-bad-data')
let opened: Opened
let page: Page

beforeAll(async () => {
  opened = await openApp({ data })
  page = opened.page
  page.setDefaultTimeout(15_000)
  await start('A hall with nobody in it yet')
  await button(page, t('overview.startWorkshop')).click()
  await page.getByLabel(t('overview.workshop.title')).fill('First evening')
  await button(page, t('overview.workshop.do')).click()
  await button(page, t('inquiry.tab.capture')).click()
})
afterAll(async () => {
  await opened.close()
  for (const folder of [files, data]) rmSync(folder, { recursive: true, force: true })
})

async function start(title: string, passphrase?: string): Promise<void> {
  await button(page, t('home.start')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('home.startDialog.name')).fill(title)
  if (passphrase) {
    await dialog.locator('.choice').first().click()
    for (const field of await dialog.locator('input[type=password]').all()) await field.fill(passphrase)
  }
  await button(dialog, t('home.startDialog.do')).click()
  if (passphrase) await button(page, t('home.recovery.written')).click()
  await page.locator('.overview').waitFor()
}

async function keep(words: string): Promise<void> {
  await captureLine(page).fill(words)
  await page.keyboard.press('Enter')
}

async function choosing(path: string): Promise<void> {
  await opened.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
  }, path)
}

/** Nothing is lost and the app goes on: a note is kept at once, and everything that is kept fits together. */
async function isAlive(words: string): Promise<void> {
  await toWorkshop(page, 'First evening')
  await button(page, t('inquiry.tab.capture')).click()
  await keep(words)
  await keptSlips(page).getByText(words, { exact: true }).first().waitFor()
  await byPalette(page, t('app.do.check'))
  await page.getByText(t('overview.check.well')).waitFor()
  await page.keyboard.press('Escape')
}

describe('words', () => {
  test('[B1] with no participants notes are kept all the same, and an @ says so in words', async () => {
    await captureLine(page).fill('Quiet so far @')
    await page.getByText(t('inquiry.line.nobody')).waitFor()
    await keep('Quiet so far')
    await keptSlips(page).getByText('Quiet so far', { exact: true }).waitFor()
  })

  test.each([
    ['from right to left', 'قالت: الباب مفتوح دائماً'],
    ['both ways in one line', 'She said שלום and then مرحبا'],
    ['emoji and joined signs', '👩🏽‍🦽 came in 🏳️‍🌈, e\u0301 and ŵ ŷ'],
    [
      'signs of Markdown, HTML and templates',
      '<img src=x onerror=alert(1)> **{{count}}** ${x} $t(common.open) ]]>',
    ],
    ['five hundred letters without a gap', 'w'.repeat(500)],
  ])('[B2] %s: kept and shown as they were said', async (_what, words) => {
    await keep(words)
    await expect
      .poll(async () => (await keptSlips(page).allTextContents()).at(-1))
      .toBe(words.normalize('NFC'))
  })

  test('[B3] control characters are left out and the words are kept', async () => {
    await captureLine(page).click()
    await paste('Before\u0000\u0007\u001b[31m\u202e after')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await keptSlips(page).allTextContents()).at(-1))
      // oxlint-disable-next-line no-control-regex -- these are exactly what may not be there
      .toMatch(/^Before[^\u0000-\u001f]* after$/)
  })

  test.each([
    ['in sentences', 'All of the minutes. '.repeat(5_000).trim()],
    ['without a single gap', 'QWxvbmdzaWRl'.repeat(8_400).slice(0, 100_000)],
  ])(
    '[B4] a paste of 100,000 characters, %s: kept whole at once, and the line goes on',
    async (_what, words) => {
      const before = await keptSlips(page).count()
      const began = performance.now()
      await paste(words)
      await page.keyboard.press('Enter')
      await expect.poll(() => keptSlips(page).count()).toBeGreaterThan(before)
      // Breaking it into lines took half a minute; a busy machine may take a little.
      expect(performance.now() - began).toBeLessThan(5_000)
      // The slip shows its beginning; opened, every letter is there.
      await page.locator('[data-slip]').last().click()
      const whole = page.locator('.correct-slip textarea').first()
      expect(await whole.inputValue()).toBe(words)
      await page.keyboard.press('Escape')
      await keep('and on')
      await keptSlips(page).getByText('and on', { exact: true }).last().waitFor()
    },
  )

  test('[B5] more than can be kept as one text is refused in words and stays in the line', async () => {
    const words = 'x'.repeat(250_000)
    await paste(words)
    await page.keyboard.press('Enter')
    await page.locator('.wrong', { hasText: 'longer than can be kept' }).waitFor()
    expect(await captureLine(page).inputValue()).toHaveLength(words.length)
    await captureLine(page).fill('')
  })

  test('[B6] a paste of twenty thousand lines is refused in words or kept, and nothing freezes', async () => {
    await paste(Array.from({ length: 20_000 }, (_, n) => `line ${n}`).join('\n'))
    await page.locator('.offer').getByRole('button').first().click()
    await expect
      .poll(
        async () =>
          (await page.locator('.wrong').allTextContents()).join('') ||
          (await keptSlips(page).last().textContent()),
        {
          timeout: 60_000,
        },
      )
      .toMatch(/smaller parts|line 19999/)
    if (await page.locator('.offer').isVisible()) await page.keyboard.press('Escape')
    await captureLine(page).fill('')
    await isAlive('after many lines')
  })

  async function paste(words: string): Promise<void> {
    await opened.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
    await captureLine(page).fill('')
    await page.keyboard.press('Control+v')
  }
})

describe('files that are no copy, or a broken one', () => {
  const bad: Record<string, () => Buffer> = {
    'nothing.alongside': () => Buffer.alloc(0),
    'letter.alongside': () => Buffer.from('Dear all, see you on Tuesday.'),
    'plain.alongside': () => Buffer.from('{"changes": [], "words": []}'),
    'hostile.alongside': () => Buffer.from(`{"__proto__": {"polluted": true}, "a": ${'['.repeat(50_000)}`),
    'noise.alongside': () => Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 2_654_435_761) >>> 24)),
    'zeros.alongside': () => Buffer.alloc(100_000),
    'half.alongside': () => readFileSync(join(files, 'good.alongside')).subarray(0, -200),
    'flipped.alongside': () => {
      const bytes = readFileSync(join(files, 'good.alongside'))
      bytes[Math.floor(bytes.length * 0.6)]! ^= 1
      return bytes
    },
    'longer.alongside': () =>
      Buffer.concat([readFileSync(join(files, 'good.alongside')), Buffer.alloc(64, 65)]),
  }
  let code = ''

  beforeAll(async () => {
    await choosing(join(files, 'good.alongside'))
    await byPalette(page, t('app.do.makeCopy'))
    await button(page, t('overview.copy.choose')).click()
    code = (await page.locator('.big-code').textContent()) ?? ''
    await page.keyboard.press('Escape')
    await toPlace(page, t, 'home')
  })

  async function bringIn(path: string, secret?: string): Promise<string> {
    await choosing(path)
    await button(page, t('home.bringIn')).click()
    const dialog = page.getByRole('dialog')
    const wrong = dialog.locator('.wrong:not(:empty)')
    const field = dialog.getByLabel(t('home.bringInDialog.secret'))
    const does = button(dialog, new RegExp(`${t('home.bringInDialog.do')}|${t('home.bringInDialog.openIt')}`))
    await wrong.or(field).or(does).first().waitFor()
    if (secret && (await field.isVisible())) {
      await field.fill(secret)
      await page.keyboard.press('Enter')
      await wrong.or(does).first().waitFor()
    }
    return (await dialog.textContent()) ?? ''
  }

  test.each(Object.keys(bad))('[B7] %s: said in words, nothing here is changed', async (name) => {
    const path = join(files, name)
    writeFileSync(path, bad[name]!())
    const before = await page.locator('.programmes').textContent()
    const said = await bringIn(path, code)
    expect(said).toMatch(/not an Alongside copy|is damaged|opens nothing in this copy|can no longer be read/)
    expect(said).toContain(t('home.bringInDialog.nothing'))
    await page.keyboard.press('Escape')
    expect(await page.locator('.programmes').textContent()).toBe(before)
  })

  test('[B8] a file of two gigabytes is not read', async () => {
    const path = join(files, 'endless.alongside')
    copyFileSync(join(files, 'good.alongside'), path)
    truncateSync(path, 2 ** 31)
    expect(await bringIn(path, code)).toContain(t('refusals.copyTooLarge').split('.')[0])
    await page.keyboard.press('Escape')
  })

  test('[B9] a stick that was pulled out before it was read', async () => {
    expect(await bringIn(join(files, 'gone', 'copy.alongside'))).toMatch(/can no longer be read/)
    await page.keyboard.press('Escape')
  })

  test('[B10] on another laptop a wrong code is said so; the right one shows what it would add before anything is, and what was added is taken back with Ctrl+Z', async () => {
    await isAlive('after the files')
    await choosing(join(files, 'later.alongside'))
    await byPalette(page, t('app.do.makeCopy'))
    await button(page, t('overview.copy.choose')).click()
    await page.locator('.big-code').waitFor()
    await page.keyboard.press('Escape')
    const [first, other] = [opened, await openApp()]
    opened = other
    page = other.page
    page.setDefaultTimeout(15_000)
    const dialog = page.getByRole('dialog')
    try {
      const wrong = await bringIn(
        join(files, 'good.alongside'),
        code.replace(/\w(?=\W*$)/, (last) => (last === '0' ? '1' : '0')),
      )
      expect(wrong).toContain(t('refusals.wrongSecret'))
      expect(wrong).toContain(t('home.bringInDialog.nothing'))
      expect(await page.locator('.programmes li').count()).toBe(0)
      await dialog.getByLabel(t('home.bringInDialog.secret')).fill(code)
      await page.keyboard.press('Enter')
      await dialog.getByText(t('home.bringInDialog.new')).waitFor()
      expect(await dialog.textContent()).toMatch(/A hall with nobody in it yet.*It would add \d/)
      await button(dialog, t('home.bringInDialog.do')).click()
      await page.locator('.overview').waitFor()

      // The key is here now, so no code is asked for what was said since; it comes in, and goes, as one.
      await toPlace(page, t, 'home')
      expect(await bringIn(join(files, 'later.alongside'))).toContain(t('home.bringInDialog.known'))
      await button(dialog, t('home.bringInDialog.do')).click()
      await page.locator('.overview').waitFor()
      await toPlace(page, t, 'evidence')
      const later = page.getByText('after the files', { exact: true }).first()
      await later.waitFor()
      await page.keyboard.press('Control+z')
      await later.waitFor({ state: 'detached' })
      await byPalette(page, t('app.do.check'))
      await page.getByText(t('overview.check.well')).waitFor()
      expect(other.complaints).toEqual([])
    } finally {
      opened = first
      page = first.page
      await other.close()
    }
  })
})

describe('keys and places', () => {
  test('[B11] a wrong passphrase is said so, tries nothing else, and the right one opens', async () => {
    await toPlace(page, t, 'home')
    await start('Behind a passphrase', 'kettle before the form')
    await byPalette(page, t('app.do.lock'))
    await page
      .locator('.programmes')
      .getByRole('button', { name: /locked/i })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    const field = dialog.locator('input[type=password]')
    for (const wrong of ['kettle before the forms', '\u0000', 'א'.repeat(900)]) {
      await field.fill(wrong)
      await page.keyboard.press('Enter')
      await dialog.getByText(t('refusals.wrongPassphrase')).waitFor()
      await field.fill('')
    }
    await field.fill('kettle before the form')
    await page.keyboard.press('Enter')
    await page.locator('.overview').waitFor()
  })

  test('[B12] a pulled stick while handing over: said in words, no record of a copy nobody has', async () => {
    await toPlace(page, t, 'home')
    await page
      .locator('.programmes li')
      .filter({ hasText: 'nobody in it' })
      .getByRole('button')
      .first()
      .click()
    await page.locator('.overview').waitFor()
    await toPlace(page, t, 'specification')
    await button(page, t('specification.addClause')).click()
    await page.keyboard.type('Something is written.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await toPlace(page, t, 'handover')
    await page.locator('.document-view').waitFor()
    await pick(page, page, t('handover.format'), t('handover.format.md'))
    await choosing(join(files, 'stick', 'outline.md'))
    await button(page, t('handover.save')).click()
    await page.getByText(/The place for “outline\.md” is no longer there/).waitFor()
    expect(await page.locator('.handed').count()).toBe(0)
    mkdirSync(join(files, 'shut'), { mode: 0o555 })
    await choosing(join(files, 'shut', 'outline.md'))
    await button(page, t('handover.save')).click()
    await page.getByText(t('export.notAllowed', { name: 'outline.md' })).waitFor()
    expect(await page.locator('.handed').count()).toBe(0)
    await isAlive('after the stick')
  })

  test('[B16] the stick all programmes are on is pulled as a note is typed: said in words, the note stays in the line, and is kept once it is back', async () => {
    const words = 'said as the stick went'
    const pulled = `${data}-pulled`
    await toWorkshop(page, 'First evening')
    await button(page, t('inquiry.tab.capture')).click()
    await keep('said before')
    await keptSlips(page).getByText('said before', { exact: true }).waitFor()
    await captureLine(page).fill(words)
    renameSync(data, pulled)
    try {
      await page.keyboard.press('Enter')
      await page
        .locator('.wrong', { hasText: t('refusals.placeGone') })
        .first()
        .waitFor()
      await expect.poll(() => captureLine(page).inputValue()).toBe(words)
      expect(await keptSlips(page).getByText(words, { exact: true }).count()).toBe(0)
      // The app goes on meanwhile: what is there already can be looked at.
      await toPlace(page, t, 'evidence')
      await page.getByText('said before').first().waitFor()
      await toWorkshop(page, 'First evening')
      await expect.poll(() => captureLine(page).inputValue()).toBe(words)
      expect(existsSync(data)).toBe(false)
    } finally {
      renameSync(pulled, data)
    }
    await captureLine(page).click()
    await page.keyboard.press('Enter')
    await keptSlips(page).getByText(words, { exact: true }).waitFor()
    expect(await keptSlips(page).getByText(words, { exact: true }).count()).toBe(1)
    await isAlive('after it was back')
  })

  test('[B13] nothing of all this made a page complain', () => expect(opened.complaints).toEqual([]))
})

describe('folders', () => {
  test('[LT9] [B14] a stick that may only be read, its profile too: said on the first page, what is there can still be read', async () => {
    await opened.close()
    const whole = everythingIn(data)
    const protect = (isOn: boolean) =>
      whole.forEach((path) => {
        const { mode } = statSync(path)
        chmodSync(path, isOn ? mode & ~0o222 : mode | 0o200)
      })
    protect(true)
    const before = whole.map((path) => statSync(path).mtimeMs)
    try {
      const again = await openApp({ data })
      const borrowed = await again.app.evaluate(({ app }) => app.getPath('userData'))
      try {
        await again.page.getByText(t('app.readOnly')).waitFor()
        expect(await again.page.getByText(t('app.newer')).count()).toBe(0)
        await byPalette(again.page, t('app.place.home'))
        await again.page.getByText(t('home.readOnlyFolder.what')).waitFor()
        expect(await again.page.getByRole('button', { name: t('home.start') }).isDisabled()).toBe(true)
        await again.page
          .locator('.programmes li')
          .filter({ hasText: 'nobody in it' })
          .getByRole('button')
          .click()
        await again.page.locator('.overview').waitFor()
        await toPlace(again.page, t, 'evidence')
        await again.page.getByText('after the stick').first().waitFor()
        // What somebody needs to read it holds all the same, if only until the app is closed.
        await again.page.evaluate(() => window.alongside!.shell.setSettings({ language: 'cy' }))
        await again.page.getByText(cy('app.readOnly')).waitFor()
        expect(borrowed.startsWith(data)).toBe(false)
        expect(statSync(borrowed).mode & 0o777).toBe(0o700)
      } finally {
        await again.close()
      }
      expect(existsSync(borrowed)).toBe(false)
      expect(everythingIn(data)).toEqual(whole)
      expect(whole.map((path) => statSync(path).mtimeMs)).toEqual(before)
    } finally {
      protect(false)
    }
    expect(verifyAll(data, 'kettle before the form').map(({ ok }) => ok)).toEqual([true, true])
  })

  test('[B14] a folder that nothing was ever put into and nothing may be: the first page says so', async () => {
    const shut = join(files, 'closed')
    mkdirSync(shut, { mode: 0o555 })
    const again = await openApp({ data: shut })
    try {
      await again.page.getByText(t('home.readOnlyFolder.what')).waitFor()
      await again.page.getByText(t('home.readOnlyFolder.todo')).waitFor()
      expect(again.complaints).toEqual([])
    } finally {
      await again.close()
    }
    expect(readdirSync(shut)).toEqual([])
  })

  test('[B15] a full disk: the note is refused in words, stays in the line, and is kept once there is room', async () => {
    const disk = await smallDisk()
    const full = await openApp({ data: disk.folder, through: disk.through })
    page = full.page
    opened = { ...opened, app: full.app, close: async () => {} }
    try {
      await start('On a small disk')
      await button(page, t('overview.startWorkshop')).click()
      await page.getByLabel(t('overview.workshop.title')).fill('First evening')
      await button(page, t('overview.workshop.do')).click()
      await button(page, t('inquiry.tab.capture')).click()
      await keep('there is room')
      await keptSlips(page).getByText('there is room', { exact: true }).waitFor()
      disk.fill()
      const words = 'there is no room for this '.repeat(7_000).trim()
      const refused = page.locator('.wrong', { hasText: 'disk is full' }).first()
      // What the log had room for already may still be kept; it ends soon.
      let kept = 1
      for (; kept < 30 && !(await refused.isVisible()); kept += 1) {
        await keep(words)
        await refused.or(keptSlips(page).nth(kept)).first().waitFor()
      }
      kept = await keptSlips(page).count()
      await expect.poll(() => captureLine(page).inputValue()).toBe(words)
      disk.empty()
      await captureLine(page).click()
      await page.keyboard.press('Enter')
      await expect.poll(() => keptSlips(page).count()).toBe(kept + 1)
      await keptSlips(page).getByText('there is room', { exact: true }).waitFor()
      await full.close()
      expect(verifyAll(disk.copy())).toEqual([expect.objectContaining({ ok: true })])
    } finally {
      await full.close().catch(() => {})
      disk.end()
    }
  })
})

/** A folder and all in it, the innermost last. */
const everythingIn = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .sort(),
]

/**
 * A data folder on a disk of 48 MB that can be filled up and emptied again. Only a process of the test's own sees the
 * disk, and what is started through it: that takes no power over the machine, and nothing of it stays behind.
 */
async function smallDisk() {
  const folder = join(files, 'disk')
  const user = ordinaryUser()
  mkdirSync(folder)
  const owner = user ? `,uid=${user.uid},gid=${user.gid}` : ''
  const seen = user ? ['--mount'] : ['--user', '--map-current-user', '--keep-caps', '--mount']
  const mount = `mount -t tmpfs -o size=48m,mode=700${owner} tmpfs "$0" && echo there && exec sleep 600`
  const holder = spawn('unshare', [...seen, 'sh', '-c', mount, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve())
    holder.once('exit', () => reject(new Error('No disk of its own could be made for the test')))
  })
  const inside = join('/proc', String(holder.pid), 'root', folder)
  const ballast = join(inside, 'ballast')
  return {
    folder,
    through: [
      'nsenter',
      `--target=${holder.pid}`,
      ...(user ? [] : ['--user', '--preserve-credentials']),
      '--mount',
    ],
    fill: () => {
      const file = openSync(ballast, 'w')
      for (const size of [1_048_576, 4_096])
        try {
          for (;;) writeSync(file, Buffer.alloc(size))
        } catch {
          // Full at this size; the smaller one fills the rest.
        }
      closeSync(file)
    },
    empty: () => rmSync(ballast),
    copy: () => {
      const copy = join(files, 'off the disk')
      cpSync(inside, copy, { recursive: true, filter: (file) => !file.includes('.profile/Singleton') })
      return copy
    },
    end: () => holder.kill('SIGKILL'),
  }
}
