// Paper: out of the app as PDF, read by other programs; and back in by keyboard alone.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { openApp, type Opened } from './app.ts'
import { Keys } from './keys.ts'
import { axeOn, set } from './looking.ts'
import { bringInSample, button, cy, en as t, tick, toPlace, toWorkshop } from './steps.ts'

const inquiry = 'When our neighbourhoods look after each other'
let opened: Opened
beforeAll(async () => {
  opened = await openApp({ env: { ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z' } })
  await bringInSample(opened.page)
  await toWorkshop(opened.page, inquiry)
  for (const words of ['inquiry.tab.pairs', 'setup.here.all', 'setup.pairs.make'] as const)
    await button(opened.page, t(words)).click()
  await opened.page.locator('.pair').first().waitFor()
  await toPaper()
})
afterAll(async () => await opened?.close())

const toPaper = async () => {
  await toWorkshop(opened.page, inquiry)
  await button(opened.page, t('inquiry.tab.paper')).click()
  await opened.page.locator('.print-paper').waitFor()
}

type Wish = {
  form: 'story' | 'cards' | 'guide' | 'dots' | 'pairs' | 'day'
  lang: 'en' | 'cy' | 'both'
  isLarge?: boolean
  count?: string
}
const choices = () => opened.page.locator('.print-paper')
/** Chooses a form and saves it where the system's dialog would have said. Out: the file's path. */
async function save(
  { form, lang, isLarge = false, count = '2' }: Wish,
  as: 'pdf' | 'html' = 'pdf',
): Promise<string> {
  const { page, app, data } = opened
  await tick(choices(), t(`paper.${form}`))
  await tick(choices(), t(`paper.print.languages.${lang}`))
  const large = choices().getByRole('checkbox', { name: new RegExp(t('paper.print.large')) })
  if ((await large.isChecked()) !== isLarge) await tick(choices(), t('paper.print.large'))
  if (form !== 'day') await choices().locator('.short input').fill(count)
  const file = `${form}-${lang}-${isLarge ? 'large' : 'usual'}-${count}.${as}`
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(data, file),
  )
  await button(page, t(as === 'pdf' ? 'paper.print.pdf' : 'paper.print.html')).click()
  await page.getByText(t('paper.print.saved', { file })).waitFor()
  return join(data, file)
}
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })
const textIn = (pdf: string) => even(run('pdftotext', '-layout', pdf, '-'))
const even = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
const infoOf = (pdf: string) => {
  const info = run('pdfinfo', pdf)
  const of = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1] ?? ''
  return {
    pages: Number(of('Pages')),
    isTagged: of('Tagged') === 'yes',
    title: of('Title'),
    size: of('Page size'),
  }
}
/** Everything in a PDF: its bytes, and its streams as they are before they are packed. */
function bytesOf(path: string): Buffer {
  const file = readFileSync(path)
  const parts = [...file.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, packed]) => {
      try {
        return [inflateSync(Buffer.from(packed!, 'latin1'))]
      } catch {
        return []
      }
    },
  )
  return Buffer.concat([file, ...parts])
}
const codeIn = (text: string) => [...text.matchAll(/\b[2-9CDFHJKMNPQRTWXY]{5}\b/g)].map(([code]) => code)

describe('every form as a PDF, as other programs read it', () => {
  const all: (Wish & { pages: number })[] = [
    { form: 'story', lang: 'en', pages: 4 },
    { form: 'story', lang: 'both', pages: 4 },
    { form: 'story', lang: 'cy', isLarge: true, count: '1', pages: 5 },
    { form: 'story', lang: 'both', isLarge: true, count: '1', pages: 5 },
    { form: 'cards', lang: 'en', count: '10', pages: 2 },
    { form: 'cards', lang: 'cy', count: '4', isLarge: true, pages: 1 },
    { form: 'guide', lang: 'en', pages: 2 },
    { form: 'guide', lang: 'cy', pages: 2 },
    { form: 'dots', lang: 'both', pages: 2 },
    { form: 'pairs', lang: 'both', count: '1', isLarge: true, pages: 1 },
    { form: 'pairs', lang: 'cy', count: '2', pages: 2 },
    { form: 'day', lang: 'en', pages: 1 },
    { form: 'day', lang: 'cy', pages: 1 },
    { form: 'day', lang: 'both', pages: 1 },
    { form: 'day', lang: 'cy', isLarge: true, pages: 1 },
  ]
  test.each(all)(
    '$form, $lang, large $isLarge: tagged, in its language, all fonts inside, $pages pages',
    async (wish) => {
      const pdf = await save(wish)
      expect(infoOf(pdf)).toMatchObject({ pages: wish.pages, isTagged: true })
      expect(infoOf(pdf).size).toContain('A4')
      expect(infoOf(pdf).title).toContain((wish.lang === 'cy' ? cy : t)(`paper.${wish.form}`))
      expect(readFileSync(pdf).toString('latin1')).toMatch(
        wish.lang === 'cy' ? /\/Lang \(cy\)/ : /\/Lang \(en-GB\)/,
      )
      const fonts = run('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBeGreaterThan(0)
      // The last five columns: emb sub uni and the object's two numbers.
      expect(fonts.filter((line) => line.trim().split(/\s+/).at(-5) !== 'yes')).toEqual([])
      const text = textIn(pdf)
      if (wish.lang !== 'cy' && wish.form === 'guide') expect(text).toContain('Without being modest')
      if (wish.form === 'story' || wish.form === 'dots')
        expect(run('pdfinfo', '-struct', pdf)).toContain('H1')
      const wanted = {
        story: Number(wish.count ?? 2),
        dots: 2,
        cards: Number(wish.count),
        guide: 0,
        pairs: 0,
        day: 0,
      }[wish.form]
      expect(new Set(codeIn(text)).size).toBe(wanted)
    },
  )
  test('the page for those who came has an outline to walk by, and every part of it', async () => {
    const pdf = await save({ form: 'day', lang: 'en' })
    expect(readFileSync(pdf).toString('latin1')).toContain('/Outlines')
    const text = textIn(pdf)
    for (const words of [
      'What we said',
      'What happens next',
      'Who decides, and by when',
      'Your words are yours',
      '10 June 2026',
      'Welcome before paperwork',
    ])
      expect(text).toContain(words)
  })
})

describe('what is held back', () => {
  const may = new Set<string>(sample.expected.exact_words_shown_on_2026_11_21.programme)
  const others = sample.stories.filter(({ id }) => !may.has(id))
  const needles = others.flatMap(({ title, narrative, quote }) =>
    [title, quote, ...(narrative ?? '').split(/(?<=[.!?])\s+/)].filter(
      (one): one is string => (one ?? '').length > 20,
    ),
  )
  test.each(['pdf', 'html'] as const)(
    'no held-back word and no alias is in the page of the day as %s',
    async (as) => {
      const file = await save({ form: 'day', lang: 'en' }, as)
      expect(others.length).toBeGreaterThanOrEqual(2)
      const text = as === 'pdf' ? textIn(file) : even(readFileSync(file, 'utf8'))
      const bytes = bytesOf(file)
      expect(needles.filter((one) => text.includes(even(one)) || bytes.includes(one))).toEqual([])
      const aliases = sample.participants.map(({ alias }) => alias)
      expect(aliases.filter((one) => new RegExp(`\\b${one}\\b`).test(text))).toEqual([])
      expect(text).toContain('She rang with me')
    },
  )
  test('nothing of it is left on the disk in the open, and it is noted as handed over', async () => {
    const loose = readdirSync(opened.data, { recursive: true, withFileTypes: true }).filter(
      (one) => one.isFile() && !/\.(pdf|html)$/.test(one.name),
    )
    const open = loose.filter((one) =>
      readFileSync(join(one.parentPath, one.name)).includes('She rang with me'),
    )
    expect(open.map((one) => one.name)).toEqual([])
    await toPlace(opened.page, t, 'handover')
    await opened.page.getByText('day-en-usual-2.html').first().waitFor()
    await toPaper()
  })
})

describe('keyed back in, by keyboard alone', () => {
  let keys: Keys
  let pressed = 0
  const codes: { story: string[]; cards: string[] } = { story: [], cards: [] }
  const type = async (words: string) => {
    pressed += words.length
    await keys.type(words)
  }
  const enter = async () => {
    pressed += 1
    await keys.press('Enter')
  }
  beforeAll(async () => {
    codes.story = [...new Set(codeIn(textIn(await save({ form: 'story', lang: 'en' }))))]
    codes.cards = [...new Set(codeIn(textIn(await save({ form: 'cards', lang: 'en', count: '10' }))))]
    keys = new Keys(opened.page)
    await keys.do(new RegExp(`^${t('paper.part.key')}$`), { by: 'Shift+Tab' })
    await opened.page.locator('.code-field input').waitFor()
  })
  test('ten cards: nine keys each beside the words on them', async () => {
    expect(codes.cards).toHaveLength(10)
    pressed = 0
    let words = 0
    for (const [at, code] of codes.cards.entries()) {
      const said = `Card ${at} says we need chairs`
      words += said.length
      await type(code.toLowerCase())
      await enter()
      await opened.page.locator('.sheet-form').waitFor()
      await type(String((at % 7) + 1))
      await enter()
      await type(said)
      await enter()
      await opened.page.locator('.keyed-here li', { hasText: said }).waitFor()
      await expect.poll(async () => await keys.focused()).toContain(t('paper.key.code'))
    }
    expect((pressed - words) / codes.cards.length).toBe(9)
  })
  test('a story sheet in the order of the paper, with its answer', async () => {
    const [code] = codes.story
    pressed = 0
    await type(code!)
    await enter()
    await opened.page.locator('.sheet-form').waitFor()
    for (const words of [
      'The bus',
      'The driver waited.',
      'He knew my name',
      'patience',
      'more buses',
      '',
      '',
      'He waited.',
      '',
    ])
      await type(words).then(enter)
    for (const answer of ['3', '3', '1', '1', '1']) await type(answer).then(enter)
    await opened.page
      .locator('.keyed-here li', { hasText: t('paper.key.kept.story', { code: code!, count: 4 }) })
      .waitFor()
    await toPlace(opened.page, t, 'people')
    await opened.page.getByText(code!).first().waitFor()
    await toPaper()
    await button(opened.page, t('paper.part.key')).click()
  })
  test('a sheet keyed in before says so, and one misread is guessed; nothing is brought twice', async () => {
    const { page } = opened
    const field = page.locator('.code-field input')
    await field.fill(codes.cards[0]!)
    await page.keyboard.press('Enter')
    await page.getByText(t('paper.key.again.more', { count: 1 })).waitFor()
    // Enter is the safe answer: another sheet.
    await page.keyboard.press('Enter')
    await expect.poll(async () => await keys.focused()).toContain(t('paper.key.code'))
    const out = codes.story[1]!
    await field.fill(out.slice(0, 4) + (out.endsWith('X') ? 'Y' : 'X'))
    await page.keyboard.press('Enter')
    await button(page, new RegExp(`^${out}: `)).waitFor()
  })
  test('what is half keyed in is there again when the window loads anew', async () => {
    const { page, app } = opened
    await page.locator('.code-field input').fill(codes.story[1]!)
    await page.keyboard.press('Enter')
    await page.locator('.sheet-form').waitFor()
    await page.keyboard.type('Half a title')
    await page.waitForTimeout(900)
    // Loaded anew, the window remembers nothing of itself: what is there came from the encrypted store.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload())
    await page.waitForTimeout(1_500)
    await page.locator('.app').waitFor()
    await toPaper()
    await button(page, t('paper.part.key')).click()
    await button(page, t('paper.key.draft.do')).click()
    await expect
      .poll(async () => await page.locator('.sheet-form input').first().inputValue())
      .toBe('Half a title')
    await button(page, t('paper.key.cancel')).click()
  })
  test('the list of what is out has what did not come back', async () => {
    await opened.page.getByRole('button', { name: new RegExp(t('paper.part.out')) }).click()
    const out = await opened.page.locator('.codes .sheet-code').allTextContents()
    expect(out).toContain(codes.story[1])
    expect(out).not.toContain(codes.story[0])
    expect(out.filter((code) => codes.cards.includes(code))).toEqual([])
  })
})

describe('the screen', () => {
  // A button half way from one colour to another is no colour to measure.
  beforeAll(() => opened.page.evaluate(() => window.alongside!.shell.setSettings({ motion: 'off' })))
  // In the other languages and colours its parts are on the tour of all screens.
  test('axe finds nothing in its three parts, with sheets out and some keyed in', async () => {
    await set(opened, { language: 'cy', theme: 'dark' })
    for (const part of ['print', 'key', 'out'] as const) {
      await opened.page
        .getByRole('button', { name: new RegExp(`^${cy(`paper.part.${part}`)}`) })
        .first()
        .click()
      if (part === 'print') await opened.page.locator('.paper-preview').waitFor()
      expect(await axeOn(opened.page)).toEqual([])
    }
    await set(opened, { language: 'en-GB', theme: 'light' })
  })
})

describe('the specification as PDF', () => {
  test('tagged, with an outline, its language, page numbers, and nothing but what the audience may see', async () => {
    const { page, app, data } = opened
    await toPlace(page, t, 'handover')
    const path = join(data, 'outline.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    const format = page
      .locator('.field')
      .filter({ has: page.getByText(t('handover.format'), { exact: true }) })
    await format.getByRole('button').first().click()
    await page
      .locator('.pop .item')
      .filter({ hasText: t('handover.format.pdf') })
      .first()
      .click()
    await tick(page, t('handover.audience.commissioner'))
    await page.locator('.document-view').waitFor()
    await button(page, t('handover.save')).click()
    await page.getByText(t('handover.saved', { file: 'outline.pdf' })).waitFor()
    const info = infoOf(path)
    expect(info).toMatchObject({ isTagged: true })
    expect(info.pages).toBeGreaterThan(3)
    expect(statSync(path).size).toBeGreaterThan(20_000)
    const raw = readFileSync(path).toString('latin1')
    expect(raw).toContain('/Outlines')
    expect(raw).toContain('/Lang (en-GB)')
    expect(run('pdfinfo', '-struct', path)).toMatch(/H2/)
    const text = textIn(path)
    expect(
      run('pdftotext', '-layout', '-l', '2', '-f', '2', path, '-').trim().split('\n').at(-1)!.trim(),
    ).toBe('2')
    const may = new Set<string>(sample.expected.exact_words_shown_on_2026_11_21.commissioner)
    const shown = sample.stories.filter(
      ({ narrative }) =>
        narrative && text.replace(/ /g, '').includes(narrative.replace(/\s/g, '').slice(0, 30)),
    )
    expect(shown.map(({ id }) => id).filter((id) => !may.has(id))).toEqual([])
    expect(shown.length).toBeGreaterThan(0)
    await page.getByText('outline.pdf').first().waitFor()
  })
  test('no page complained on the way', () => {
    expect(opened.complaints).toEqual([])
  })
})
