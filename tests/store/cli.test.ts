import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { Misused, nearest, parseWords } from '../../electron/cli/arguments.ts'
import { formatOf } from '../../electron/cli/export.ts'
import { helpWith } from '../../electron/cli/help.ts'
import { speakerIn } from '../../electron/cli/speak.ts'
import { heeds, options, takes, verbNames } from '../../electron/cli/takes.ts'
import { templateFor } from '../../electron/cli/template.ts'
import { templateFiles, templates } from '../../shared/methods/templates.ts'
import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }
import { aFolder, aStore, withWorkshop } from './aStore.ts'
import { bundled } from './bundled.ts'

const sample = fileURLToPath(new URL('../../shared/samples/appreciative-inquiry.json', import.meta.url))
let program = ''
beforeAll(async () => {
  program = await bundled('electron/cli.ts', aFolder())
})

type Ran = { status: number | null; out: string; err: string }
/** Runs the command line as a person or a script does. */
function alongside(
  data: string,
  words: string[],
  { typed = '', env = {} }: { typed?: string; env?: object } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      env: {
        ...process.env,
        LANG: 'en_GB.UTF-8',
        LC_ALL: '',
        ALONGSIDE_DATA: data,
        ALONGSIDE_CLOCK: '2026-11-21T10:00:00Z',
        ...env,
      },
    })
    const ran: Ran = { status: null, out: '', err: '' }
    child.stdout.on('data', (bytes: Buffer) => (ran.out += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => (ran.err += bytes.toString()))
    child.on('error', reject)
    child.on('close', (status) => resolve({ ...ran, status }))
    child.stdin.end(typed)
  })
}
async function done(data: string, words: string[], more?: Parameters<typeof alongside>[2]): Promise<string> {
  const { status, out, err } = await alongside(data, words, more)
  if (status !== 0) throw new Error(`${words.join(' ')}: ${status} ${err}`)
  return out
}
const json = async (data: string, words: string[], more?: Parameters<typeof alongside>[2]) =>
  JSON.parse(await done(data, [...words, '--json'], more)) as never

/** In the place of the system's keychain: it seals by giving back, and is asked through the app. */
const aKeychain = {
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
  ALONGSIDE_APP: JSON.stringify([
    process.execPath,
    '-e',
    `require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const asked = JSON.parse(line)
      console.log(JSON.stringify({ ...asked, type: asked.type + 'ed', real: true }))
    })`,
    '--',
  ]),
}

describe('the command line, on the sample as it is', () => {
  it('[CL1] brings it in, names what was not kept, lists it and finds all of it whole', async () => {
    const data = aFolder()
    const made: { id: string; notKept: unknown[]; anyoneCanRead: boolean } = await json(data, [
      'import',
      sample,
    ])
    expect(made.notKept).toEqual([
      { id: 'ST11', why: 'nothingTold' },
      { id: 'dream 2', why: 'keepsNothing' },
    ])
    expect(made.anyoneCanRead).toBe(true)
    expect(await json(data, ['list'])).toMatchObject([
      {
        id: made.id,
        title: inquiry.programme.title,
        version: '0.3',
        workshops: 1,
        sample: true,
        problem: null,
      },
    ])
    expect(await json(data, ['verify', made.id])).toMatchObject({ ok: true, problems: [], erased: 0 })
    const one = aStore({ data })
    await one.ask('openProgramme', { id: made.id })
    const rows = [...one.rows.values()]
    expect(rows.filter((row) => row.kind === 'contribution' && row.type === 'story')).toHaveLength(
      inquiry.expected.stories_stored,
    )
    const versions = rows.flatMap((row) =>
      row.kind === 'version' ? [[row.number, row.clauses?.length]] : [],
    )
    expect(Object.fromEntries(versions)).toEqual(inquiry.expected.clauses_by_version)
  })

  it(
    '[CL2] exports to each audience nothing it may not see; in every format and to the byte: totals.test.ts',
    { timeout: 120_000 },
    async () => {
      const data = aFolder()
      const { id }: { id: string } = await json(data, ['import', sample])
      const out = aFolder()
      for (const [audience, allowed] of Object.entries(inquiry.expected.exact_words_shown_on_2026_11_21)) {
        const stories = inquiry.stories.flatMap((story) =>
          story.narrative ? [{ ...story, narrative: story.narrative }] : [],
        )
        const held = stories.filter((story) => !allowed.includes(story.id))
        const shown = stories.filter((story) => allowed.includes(story.id))
        for (const format of ['md', 'docx']) {
          const file = join(out, `${audience}.${format}`)
          await done(data, [
            'export',
            id.slice(0, 8),
            '--audience',
            audience,
            '--out',
            file,
            '--version',
            '0.3',
          ])
          const text = plain(textOf(file))
          for (const story of held)
            for (const said of [story.narrative, story.quote ?? ''].filter(Boolean))
              expect([audience, format, story.id, text.includes(plain(said))]).toEqual([
                audience,
                format,
                story.id,
                false,
              ])
          expect(shown.some((story) => text.includes(plain(story.narrative)))).toBe(true)
          for (const person of inquiry.participants) expect(text.includes(person.id)).toBe(false)
        }
      }
      const one = aStore({ data })
      await one.ask('openProgramme', { id })
      expect([...one.rows.values()].filter((row) => row.kind === 'handover')).toHaveLength(6)
    },
  )

  it(
    '[CL3] says no with what is safe and what to do, and with the right number',
    { timeout: 120_000 },
    async () => {
      const data = aFolder()
      const { id }: { id: string } = await json(data, ['import', sample])
      const unfit = join(aFolder(), 'unfit.json')
      writeFileSync(unfit, '\ufeff{ "schema": "alongside.sample.ai/1",\n"programme": { "nation": "wales" } }')
      const cases: [string[], number, RegExp][] = [
        [[], 0, /alongside list/],
        [['--help'], 0, /alongside merge/],
        [['lst'], 2, /Did you mean “list”/],
        [['export', id, '--out', 'x.docx'], 2, /--audience.*programme, commissioner, public/],
        [['export', id, '--audience', 'everyone', '--out', 'x.docx'], 2, /--audience/],
        [['export', id, '--audience', 'public', '--out', 'x.pages'], 2, /--format/],
        [['export', id, '--audience', 'public'], 2, /--out/],
        [
          ['export', id, '--audience', 'public', '--out', join(aFolder(), 'x.md'), '--version', '9.9'],
          1,
          /no version/,
        ],
        [['export', id, '--audience', 'public', '--out', join(data, 'none', 'x.md')], 1, /no longer there/],
        [['verify'], 2, /which programme/],
        [['verify', 'nothing like it'], 2, /no programme/],
        [['import'], 2, /which file/],
        [['import', join(data, 'none.json')], 1, /cannot be read/],
        [['import', program], 1, /not JSON: line \d+ cannot be read|not JSON, or it was cut off/],
        [['import', unfit], 1, /“programme › title” is missing\. Nothing was changed/],
        [['merge', sample], 1, /not an Alongside copy/],
        [['merge'], 2, /which copies/],
        [['list', 'junk', '--audience', 'nonsense'], 2, /“list” takes no --audience/],
        [['--version'], 0, /^alongside \d+\.\d+\.\d+\n$/],
      ]
      for (const [words, status, said] of cases) {
        const ran = await alongside(data, words)
        expect([words, ran.status]).toEqual([words, status])
        expect(ran.out + ran.err).toMatch(said)
        expect(ran.out + ran.err).not.toMatch(/at .*\.mjs|Error:/)
      }
      expect(await json(data, ['list'])).toHaveLength(1)
    },
  )

  it('[CL22] refuses a file that is not UTF-8, in which letters would be lost', async () => {
    const data = aFolder()
    const file = join(data, 'sample.json')
    const text = readFileSync(sample, 'utf8').replace('{', '{ "more": "kéttlé",')
    const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le')
    for (const bytes of [
      Buffer.from(text.replaceAll(/[^\0-\u00ff]/g, '?'), 'latin1'),
      utf16(''),
      utf16('\ufeff'),
      utf16('\ufeff').swap16(),
    ]) {
      writeFileSync(file, bytes)
      const ran = await alongside(data, ['import', file])
      expect([ran.status, ran.out, ran.err]).toEqual([
        1,
        '',
        expect.stringMatching(/not written in UTF-8.*Nothing was changed.*save it as UTF-8/),
      ])
    }
    expect(await json(data, ['list'])).toEqual([])
    writeFileSync(file, `\ufeff${text}`)
    expect(await done(data, ['import', file])).toMatch(/^\S+\n$/)
  })

  it('[CL23] makes nothing where a passphrase is meant and none is given', async () => {
    const data = aFolder()
    const onInput = (typed: string, env = {}) =>
      alongside(data, ['import', sample, '--passphrase-stdin'], { typed, env })
    for (const ran of [
      await onInput(''),
      await onInput('\n'),
      await onInput('  \nkettle\n'),
      await alongside(data, ['import', sample], { env: { ALONGSIDE_PASSPHRASE: '' } }),
    ])
      expect([ran.status, ran.out, ran.err]).toEqual([
        2,
        '',
        expect.stringMatching(/passphrase is empty.*Nothing was made/),
      ])
    expect(await json(data, ['list'])).toEqual([])
    const given = await onInput('kettle before the form\n', { ALONGSIDE_PASSPHRASE: '' })
    expect([given.status, given.err]).toEqual([0, expect.stringContaining('Recovery code')])
  })

  it('[CL23] an empty --data is no other folder', async () => {
    const [data, home] = [aFolder(), aFolder()]
    const env = { HOME: home, XDG_CONFIG_HOME: home, APPDATA: home }
    for (const words of [
      ['list', '--data='],
      ['import', sample, '--data', ''],
    ]) {
      const ran = await alongside(data, words, { env })
      expect([ran.status, ran.out, ran.err]).toEqual([
        2,
        '',
        expect.stringContaining('--data needs a folder'),
      ])
    }
    expect([readdirSync(home), readdirSync(data)]).toEqual([[], []])
  })

  it.runIf(existsSync('/dev/full'))(
    '[CL24] says that an answer could not be written, with 1; one that nobody reads is no fault',
    async () => {
      const data = aFolder()
      await done(data, ['import', sample])
      const on = (where: string) =>
        spawnSync('sh', ['-c', `exec "$0" "$@" ${where}`, process.execPath, program, 'list', '--json'], {
          env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ALONGSIDE_DATA: data },
          encoding: 'utf8',
        })
      const full = on('>/dev/full')
      expect([full.status, full.stderr]).toEqual([
        1,
        expect.stringMatching(/^The answer could not be written.*programmes are safe/),
      ])
      const early = on('| true')
      expect(early.stderr).toBe('')
    },
  )

  it('[CL3] no word that is of no use to the verb goes by unnoticed', () => {
    const speaker = speakerIn('en')
    const said = (...words: string[]) => {
      try {
        const asked = parseWords(words, speaker)
        return 'about' in asked ? asked : asked.verb
      } catch (thrown) {
        if (thrown instanceof Misused) return thrown.message
        throw thrown
      }
    }
    for (const verb of verbNames) {
      const [one, two] = ['a', 'b'].slice(0, Math.min(2, takes[verb].operands))
      const fits = [one, two].filter((word) => word !== undefined)
      expect(said(verb, ...fits, '--json')).toBe(verb)
      if (verb !== 'merge') expect(said(verb, ...fits, 'junk')).toMatch(`“${verb}” has no use for “junk”`)
      for (const [option, { type }] of Object.entries(options)) {
        const typed = type === 'string' ? [`--${option}=x`] : [`--${option}`]
        if (option === 'help') expect(said(verb, ...typed)).toEqual({ about: 'help', verb })
        else expect(said(verb, ...typed)).toBe(heeds(verb, option) ? verb : `“${verb}” takes no --${option}.`)
      }
      expect(said('help', verb)).toEqual({ about: 'help', verb })
      const help = helpWith(verb, speaker)
      expect(verbNames.filter((each) => help.includes(`  alongside ${each} `))).toEqual([verb])
      const named = Object.keys(options).filter((option) => help.includes(`--${option}`))
      expect(named).toEqual(Object.keys(options).filter((option) => heeds(verb, option)))
    }
    expect(said('verify', 'Thornmouth', 'wellbeing', 'hubs')).toMatch(/“wellbeing”.*in quotes/)
    for (const words of [['dance'], ['help', 'dance']])
      expect(said(...words)).toMatch(/does not know “dance”/)
    expect(said('list', '--jsn')).toMatch(/does not know the option --jsn/)
    for (const words of [[], ['help'], ['--help']]) expect(said(...words)).toEqual({ about: 'help' })
    expect(said('--version')).toEqual({ about: 'version' })
    for (const verb of verbNames) expect(helpWith(undefined, speaker)).toContain(`  alongside ${verb} `)
  })

  it(
    '[CL9] writes any kind of document that ships, or one of the programme’s own by its title, and says what there is',
    { timeout: 120_000 },
    async () => {
      const data = aFolder()
      const { id }: { id: string } = await json(data, ['import', sample])
      const nhs = templateFiles.find((one) => one.id === 'nhs')!
      const one = aStore({ data })
      await one.ask('openProgramme', { id })
      const keep = (name: object) => one.act('keepTemplate', { template: { ...nhs, id: 'own', name } })
      const own = await keep({ 'en-GB': 'For Thornmouth', cy: 'I Aberdraen' })
      await keep({ 'en-GB': 'Two alike' })
      await keep({ 'en-GB': 'two alike' })
      const wanted = (template: string, format = 'docx') =>
        templateFor(one.store.open, { template, format, audience: 'public' }, speakerIn('en'))
      for (const { id: each, name } of templates)
        expect([each.toUpperCase(), name['en-GB'], name.cy].map((said) => wanted(said))).toEqual(
          Array(3).fill(each),
        )
      expect(['FOR THORNMOUTH', ' i aberdraen', own.id].map((said) => wanted(said))).toEqual(
        Array(3).fill(own.id),
      )
      expect(() => wanted('elephants')).toThrow(
        /no kind of document called “elephants” here\. There are: outline, nhs/,
      )
      expect(() => wanted('two alike')).toThrow(/Several.*: tpl_\S+, tpl_/)
      expect(() => wanted('nhs', 'xlsx')).toThrow(/xlsx holds tables/)
      one.store.close('closed')

      const out = aFolder()
      const words = (name: string) => ['export', id, '--audience', 'commissioner', '--out', join(out, name)]
      await done(data, words('usual.md'))
      await done(data, [...words('summary.md'), '--template', 'Crynodeb plaen un dudalen'])
      await done(data, [...words('own.md'), '--template', 'for thornmouth'])
      const [usual, summary, ours] = ['usual', 'summary', 'own'].map((name) =>
        readFileSync(join(out, `${name}.md`), 'utf8'),
      )
      expect(summary!.length).toBeLessThan(usual!.length / 2)
      expect(ours).toContain(nhs.sections[0]!.title['en-GB'])
      expect(usual).not.toContain(nhs.sections[0]!.title['en-GB'])
      const slip = await alongside(data, [...words('slip.md'), '--template', 'counsil'])
      expect([slip.status, slip.err]).toEqual([
        2,
        expect.stringMatching(/Did you mean “council”\? There are: outline, .*For Thornmouth/),
      ])
      expect(existsSync(join(out, 'slip.md'))).toBe(false)
      await one.ask('openProgramme', { id })
      const rows = [...one.rows.values()].flatMap((row) => (row.kind === 'handover' ? [row.template] : []))
      expect(rows.toSorted()).toEqual(['outline', 'summary', own.id].toSorted())
      one.store.close('closed')
    },
  )

  it('[CL19] saves nothing over a programme, its key or a backup, by whatever way it is named', async () => {
    const data = aFolder()
    const { id }: { id: string } = await json(data, ['import', sample])
    const elsewhere = join(aFolder(), 'elsewhere')
    symlinkSync(data, elsewhere)
    const ours = [
      join(data, `${id}.alongsidedb`),
      join(elsewhere, `${id}.alongsidedb-wal`),
      join(data, 'keys', `${id}.json`),
      join(elsewhere, 'keys', 'new.json'),
      join(data, 'backups', 'outline.md'),
      join(data, '.profile', 'settings.json'),
    ]
    const key = readFileSync(ours[2]!, 'utf8')
    for (const out of ours)
      for (const words of [
        ['bundle', id],
        ['export', id, '--audience', 'public', '--format', 'md'],
      ]) {
        const ran = await alongside(data, [...words, '--out', out])
        expect([out, ran.status, ran.out]).toEqual([out, 1, ''])
        expect(ran.err).toMatch(/where Alongside keeps its programmes/)
      }
    expect(readFileSync(ours[2]!, 'utf8')).toBe(key)
    expect(ours.slice(3).filter((file) => existsSync(file))).toEqual([])
    expect(await json(data, ['verify', id])).toMatchObject({ ok: true, problems: [] })
    await done(data, ['export', id, '--audience', 'public', '--out', join(data, 'outline.md')])
  })

  it('[CL10] writes the table its name ends with, and asks which where a CSV’s name does not say', async () => {
    const format = (out: string, said?: string) => formatOf(said, out, speakerIn('en'))
    expect(format('/there/autumn-trail.csv')).toBe('csvTrail')
    expect(format('Evidence.CSV', 'csv')).toBe('csvEvidence')
    expect([format('x.txt', 'csvvoices'), format('x.sqlite'), format('x.docx', 'md')]).toEqual([
      'csvVoices',
      'sqlite',
      'md',
    ])
    for (const [out, said] of [['autumn.csv'], ['trail.txt', 'csv'], ['autumn.csv', 'CSV']] as const)
      expect(() => format(out, said)).toThrow(
        /one table.*csvEvidence, csvTrail, csvVoices.*autumn-trail\.csv/,
      )
    expect(() => format('x.pages')).toThrow(/--format/)
    const data = aFolder()
    const { id }: { id: string } = await json(data, ['import', sample])
    const file = join(data, 'autumn-trail.csv')
    await done(data, ['export', id, '--audience', 'commissioner', '--out', file])
    expect(readFileSync(file, 'utf8').trim().split('\n').length).toBeGreaterThan(14)
  })

  it('[CL4] speaks Welsh where the system does', async () => {
    const ran = await alongside(aFolder(), ['lst'], { env: { LANG: 'cy_GB.UTF-8' } })
    expect(ran.err).toContain('Ai “list” oeddech chi’n ei feddwl?')
  })

  it(
    '[CL5] copies between two laptops, with a code, with a passphrase, and nothing twice',
    { timeout: 120_000 },
    async () => {
      const [here, there] = [aFolder(), aFolder()]
      const { id }: { id: string } = await json(here, ['import', sample])
      const file = join(here, 'copy.alongside')
      const { pairingCode, changes }: { pairingCode: string; changes: number } = await json(here, [
        'bundle',
        inquiry.programme.title,
        '--out',
        file,
      ])
      const blind = await alongside(there, ['merge', file])
      expect([blind.status, blind.err]).toEqual([
        1,
        expect.stringContaining('code shown on the other laptop'),
      ])
      expect(
        await json(there, ['merge', file, '--passphrase-stdin'], { typed: `${pairingCode.toLowerCase()}\n` }),
      ).toMatchObject([{ programme: id, title: inquiry.programme.title, isNew: true, adds: { changes } }])
      expect(await json(there, ['merge', file])).toMatchObject([
        { isNew: false, adds: { changes: 0, words: 0, erased: 0 } },
      ])
      expect(await json(there, ['verify', id])).toMatchObject({ ok: true })

      const env = { ALONGSIDE_PASSPHRASE: 'Tŷ bach' }
      const made: { id: string; recoveryCode: string } = await json(here, ['import', sample], { env })
      expect(made.recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
      expect((await alongside(here, ['verify', made.id])).status).toBe(1)
      expect(
        (await alongside(here, ['verify', made.id], { env: { ALONGSIDE_PASSPHRASE: 'no' } })).err,
      ).toContain('not its passphrase')
      expect(
        await json(here, ['verify', made.id], { env: { ALONGSIDE_RECOVERY_CODE: made.recoveryCode } }),
      ).toMatchObject({ ok: true })
      const locked = join(here, 'locked.alongside')
      expect(
        await json(here, ['bundle', made.id, '--out', locked, '--passphrase-stdin'], { typed: 'Tŷ bach' }),
      ).toMatchObject({ pairingCode: null })
      expect(await json(there, ['merge', locked], { env })).toMatchObject([{ isNew: true }])
    },
  )

  it('[LT1] a copy brought in says who can read it: the code once, or that anyone can', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    const [copy, token] = [join(aFolder(), 'copy.alongside'), randomUUID()]
    one.store.paths.set(token, copy)
    const { pairingCode } = await one.ask('makeCopy', { token })
    const code = { ALONGSIDE_PASSPHRASE: pairingCode! }
    const inTheOpen = await alongside(aFolder(), ['merge', copy], { env: code })
    expect([inTheOpen.status, inTheOpen.err]).toEqual([
      0,
      `${copy}: It has no passphrase: anyone with this laptop can read it.\n`,
    ])
    const there = aFolder()
    const made = await alongside(there, ['merge', copy], { env: { ...code, ...aKeychain } })
    const [, printed = ''] = /Recovery code.*: (\S+)\n$/.exec(made.err) ?? []
    expect([made.status, made.err.split(printed).length]).toEqual([0, 2])
    expect(await json(there, ['verify', id], { env: { ALONGSIDE_RECOVERY_CODE: printed } })).toMatchObject({
      ok: true,
    })
    expect(await json(there, ['merge', copy], { env: aKeychain })).toMatchObject([
      { isNew: false, recoveryCode: null, anyoneCanRead: false },
    ])
    // A keychain that was reset gives nothing out.
    expect((await alongside(there, ['verify', id])).err).toContain('keychain of this laptop')
  })

  it('[CL15] of several copies brings none in where one is bad, and says which', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const there = aFolder()
    cpSync(one.places.data, there, { recursive: true })
    const copies = ['first', 'second'].map((name) => join(there, `${name}.alongside`))
    for (const [at, copy] of copies.entries()) {
      await one.act('addTheme', { workshop, label: `Theme ${at}`, lang: 'en-GB' })
      const token = randomUUID()
      one.store.paths.set(token, copy)
      await one.ask('makeCopy', { token })
    }
    const [first, second] = copies
    const bad = join(there, 'bad.alongside')
    const bytes = readFileSync(second!)
    bytes[Math.floor(bytes.length * 0.6)]! ^= 1
    writeFileSync(bad, bytes)
    const ran = await alongside(there, ['merge', first!, bad, '--json'])
    expect([ran.status, ran.out, ran.err.startsWith(`${bad}: `)]).toEqual([1, '', true])
    expect(ran.err).toMatch(/is damaged|is locked/)
    const added = { programme: id, isNew: false, adds: { changes: expect.any(Number) as number } }
    const done: { adds: { changes: number } }[] = await json(there, ['merge', first!, second!, first!])
    expect(done).toMatchObject([added, added, added])
    expect(done.map(({ adds }) => adds.changes > 0)).toEqual([true, true, false])
  })

  it.runIf(process.platform === 'linux')(
    '[CL16] asks for a passphrase on a terminal, and shows nothing of what is typed',
    { timeout: 120_000 },
    async () => {
      const one = aStore()
      const passphrase = 'kettle before the form'
      const { id } = await one.ask('createProgramme', { title: 'Drws Agored', lang: 'en-GB', passphrase })
      one.store.close('closed')
      const verify = (keys: string) => onATerminal(one.places.data, ['verify', id], keys)
      const right = await verify(`kettle beforr\u007fe the form\r`)
      expect(right).toMatchObject({ status: 0, said: expect.stringContaining('All is well') as string })
      const wrong = await verify('kettle before the forms\r')
      expect(wrong).toMatchObject({
        status: 1,
        said: expect.stringContaining('not its passphrase') as string,
      })
      const given = await verify('kettle\u0003')
      expect(given.status).toBe(130)
      for (const { said } of [right, wrong, given]) expect(said).not.toMatch(/ket|form|\*/)
    },
  )

  it('[CL6] keeps its hands off a file the app has open', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    const ran = await alongside(one.places.data, ['verify', id])
    expect([ran.status, ran.err]).toEqual([1, expect.stringContaining('Another program is using this file')])
    expect(await json(one.places.data, ['list'])).toMatchObject([{ id, problem: 'refusals.openElsewhere' }])
    await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    one.store.close('closed')
    expect(await json(one.places.data, ['verify', id])).toMatchObject({ ok: true })
  })

  it('[CL7] finds what is wrong with a file, and says so with 1', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    one.store.open.db.exec(
      "DELETE FROM change WHERE seq = 2; UPDATE words SET text = 'Not what was said' WHERE n = 1",
    )
    one.store.close('failed')
    const ran = await alongside(one.places.data, ['verify', id, '--json'])
    expect(ran.status).toBe(1)
    const { ok, problems } = JSON.parse(ran.out) as { ok: boolean; problems: string[] }
    expect(ok).toBe(false)
    expect(problems.join(' ')).toMatch(/Changes 2 to 2/)
    expect(problems.join(' ')).toMatch(/search index differs/)
  })

  it('[CL8] guesses a verb only where one is near', () => {
    const verbs = ['list', 'import', 'export', 'verify', 'bundle', 'merge']
    expect(
      ['lsit', 'exprot', 'Verify', 'budle', 'x', 'elephant'].map((typed) => nearest(typed, verbs)),
    ).toEqual(['list', 'export', 'verify', 'bundle', undefined, undefined])
  })
})

/** The same with a terminal of its own: the keys are typed once something is asked. Out: all that the terminal shows. */
function onATerminal(
  data: string,
  words: string[],
  keys: string,
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const command = [process.execPath, program, ...words].map((word) => `'${word}'`).join(' ')
    const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ALONGSIDE_DATA: data },
    })
    let said = ''
    let isTyped = false
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (isTyped || !said.includes('Passphrase or code for')) return
      isTyped = true
      // The question is written and the keys are taken over in one turn: a moment is plenty.
      setTimeout(() => child.stdin.write(keys), 200)
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, said }))
  })
}

function textOf(file: string): string {
  const bytes = readFileSync(file)
  if (!file.endsWith('.docx')) return bytes.toString()
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

/** Letters and digits only: what is said, however a format writes it. */
const plain = (text: string) =>
  text
    .replace(/&(?:#x?[0-9a-f]+|\w+);/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\\u[0-9a-f]{4}/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
