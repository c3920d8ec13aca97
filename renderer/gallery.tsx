import './aria-words.ts'
import { Plus, Printer, Search } from 'lucide-react'
import { StrictMode, useRef, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/index.css'
import './gallery.css'
import { contributionTypes, type ContributionType } from '../shared/records/contribution.ts'
import { clauseTypes } from '../shared/records/clause.ts'
import { setLanguage, useWords, WordsProvider } from './words.tsx'
import { Button } from './pieces/Button.tsx'
import { Check, Choice } from './pieces/Choice.tsx'
import { Clock, ClockStitches } from './pieces/Clock.tsx'
import { CommandPalette } from './pieces/CommandPalette.tsx'
import { ConsentPicker, type ConsentAnswers } from './pieces/ConsentPicker.tsx'
import { Confirm, SaveDialog } from './pieces/Dialog.tsx'
import { Dots, Seats } from './pieces/Dots.tsx'
import { Field, TextArea } from './pieces/Field.tsx'
import { HowFar, reaches } from './pieces/HowFar.tsx'
import { KeysHelp } from './pieces/KeysHelp.tsx'
import { KindPicker } from './pieces/KindPicker.tsx'
import { ClauseMark, GapMark, ParameterMark, Pill } from './pieces/Marks.tsx'
import { Menu, Select } from './pieces/Menu.tsx'
import { MoveToMenu } from './pieces/MoveToMenu.tsx'
import { Note, TakenBack } from './pieces/Note.tsx'
import { EmptyState, ErrorNotice, Notices, Progress } from './pieces/Notices.tsx'
import { RunOfShow, type RunPhase } from './pieces/RunOfShow.tsx'
import { SlipRow } from './pieces/Slip.tsx'
import { HeatCell, HeatKey } from './pieces/HeatCell.tsx'
import { TableRound } from './pieces/TableRound.tsx'
import { TablePicture } from './pieces/TablePicture.tsx'
import { KindMark, Tape } from './pieces/Tape.tsx'
import { TopBar } from './pieces/TopBar.tsx'

/*
 * Every piece with sample words, for eyes and for axe. Never shipped.
 * ?theme=light|dark|contrast &lang=en|cy &text=100|125|150|200 &view=pieces|capture|consent &open=move|save|confirm|palette|keys
 */
const asked = new URLSearchParams(location.search)
document.documentElement.dataset.theme = asked.get('theme') ?? 'light'
document.documentElement.dataset.text = asked.get('text') ?? '100'
setLanguage(asked.get('lang') === 'cy' ? 'cy' : 'en')

const steps = [
  'Find a partner',
  'First interview',
  'Swap, second interview',
  'Break',
  'Retell your partner’s story',
]
const phases: RunPhase[] = [
  { id: 'define', label: 'Define', start: 600, minutes: 30, state: 'done' },
  {
    id: 'discovery',
    label: 'Discovery',
    start: 630,
    minutes: 100,
    state: 'now',
    steps: [
      ...steps.map((label) => ({ id: label, label, state: 'done' as const })),
      { id: 'possible', label: 'What made it possible', state: 'now' },
    ],
  },
  { id: 'lunch', label: 'Lunch', start: 730, minutes: 50, state: 'later', isMeal: true },
  { id: 'dream', label: 'Dream', start: 780, minutes: 55, state: 'later' },
  { id: 'design', label: 'Design', start: 835, minutes: 60, state: 'later' },
  { id: 'destiny', label: 'Destiny', start: 895, minutes: 35, state: 'later' },
]
const taken: [ContributionType, string, string | undefined, string][] = [
  ['strength', 'the call was made together', 'Heron', '11:56'],
  ['strength', 'went together', 'Avocet', '11:57'],
  ['quote', 'Because she was sitting down I could ask why.', 'Teal', '11:58'],
  ['wish', 'someone here every week who remembers us', 'Heron', '11:59'],
  ['concern', 'A hub could become one more place that sends you somewhere else', undefined, '12:00'],
  ['story', 'Es i mewn am olew coginio ac aros am ddwy awr, a’r tŷ yn oer a’r dŵr yn rhewi', 'Ŵyn', '12:00'],
]
const themes = [
  'Welcome before paperwork',
  'Someone who stays and remembers',
  'Go to where people already are',
]
const noop = () => undefined

function Capture() {
  const { t } = useWords()
  const [kind, setKind] = useState<ContributionType>('strength')
  const [text, setText] = useState('somebody owned the list, and it got corrected')
  return (
    <div className="app">
      <TopBar
        title="When our neighbourhoods look after each other"
        onHome={noop}
        saved={{ state: 'saved', at: new Date(2026, 10, 21, 12, 0).getTime() }}
        roomSees="prompt and clock"
        onRoomSees={noop}
        onPause={noop}
      />
      <div className="room">
        <div className="rail">
          <RunOfShow phases={phases} now={721} onChoose={noop}>
            <Button size="big" isWide>
              Next: lunch at 12:10
            </Button>
          </RunOfShow>
        </div>
        <main className="work pile wide gallery-capture">
          <div className="gallery-ask">
            <div>
              <p className="label">Discovery, all together</p>
              <h1 className="prompt">
                What made it possible?
                <br />
                What would have stopped it?
              </h1>
            </div>
            <Clock left={552} of={900} isRunning onStop={noop} onStart={noop} onAdd={noop} />
          </div>
          <ClockStitches left={552} of={900} />
          <ol className="slips">
            {taken.map(([of, words, who, at]) => (
              <SlipRow
                key={words}
                kind={of}
                text={words}
                who={who}
                at={at}
                lang={of === 'story' ? 'cy' : 'en'}
              />
            ))}
          </ol>
          <div className="pile">
            <div className="capline" data-kind={kind}>
              <Tape kind={kind} lies="beside" />
              <span className="kind-word">{t(`kinds.${kind}`)}</span>
              <input
                aria-label="What was said"
                value={text}
                onChange={(change) => setText(change.target.value)}
              />
              <span className="enter">
                <kbd className="key">Enter</kbd> {t('pieces.slip.keep')}
              </span>
            </div>
            <KindPicker
              kinds={contributionTypes.slice(0, 7)}
              value={kind}
              onChange={setKind}
              label="Kind"
              hasKeys
            />
          </div>
        </main>
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section pile">
      <h2 className="h-sec">{title}</h2>
      {children}
    </section>
  )
}

function Pieces() {
  const { t } = useWords()
  const open = asked.get('open')
  const note = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(open)
  const close = () => setOpen(null)
  const [who, setWho] = useState<'room' | 'team' | null>('room')
  const [yes, setYes] = useState(true)
  const [words, setWords] = useState('follow')
  return (
    <>
      <TopBar
        title="Thornmouth wellbeing hubs"
        onHome={noop}
        places={['Workshops', 'Words', 'Canvases', 'Referrals', 'Specification', 'Hand over'].map(
          (label) => ({ id: label, label }),
        )}
        current="Specification"
        onGo={noop}
        saved={{ state: 'notSaved' }}
      />
      <main className="gallery">
        <h1 className="h-page">States</h1>
        <div className="gallery-notes">
          <Note kind="strength" text="same face, kept promise" tabIndex={0} ref={note} role="group" />
          <Note kind="strength" text="same face, kept promise" isChosen />
          <Note kind="strength" text="same face, kept promise" state="held" />
          <Note kind="frustration" text="I only find out they closed it when she turns up" state="off" />
          <Note
            kind="story"
            text="Pedair ohonom yn mynd at y meddyg gyda’n gilydd."
            lang="cy"
            isRoomy
            foot={<HowFar reach="commissioner" />}
          />
          <TakenBack day="2026-05-20" />
        </div>
        <Part title="Ten kinds: dye, stitch, word">
          <div className="gallery-kinds">
            {contributionTypes.map((kind) => (
              <KindMark key={kind} kind={kind} />
            ))}
          </div>
        </Part>
        <div className="gallery-two">
          <Part title="Controls">
            <div className="row">
              <Button look="main" size="big">
                Carry on
              </Button>
              <Button look="main" size="big" isDisabled>
                Carry on
              </Button>
              <Button icon={Plus}>Add a challenge</Button>
              <Button icon={Printer} keyHint="Ctrl P">
                Print
              </Button>
              <Button isOn>On</Button>
              <Button isDisabled>Not now</Button>
              <Button look="pause" keyHint="F9">
                {t('common.pause')}
              </Button>
              <Button look="link">Whole story</Button>
              <Menu
                label="More"
                items={[
                  { id: 'a', label: 'Print', keyHint: 'P' },
                  { id: 'b', label: 'Hand over', more: 'Word, PDF' },
                ]}
                onChoose={noop}
              />
            </div>
          </Part>
          <Part title="Marks">
            <div className="row wide">
              {clauseTypes.map((kind) => (
                <ClauseMark key={kind} kind={kind} />
              ))}
              {(['open', 'fixed', 'unknown'] as const).map((state) => (
                <ParameterMark key={state} state={state} />
              ))}
              <Pill>Wait: 7 days</Pill>
              <Pill isGrave>Fail point</Pill>
              <GapMark>{t('common.noVoiceYet')}</GapMark>
              <span className="changed-mark">Changed in 0.3</span>
            </div>
            <div className="row wide">
              {[...reaches, 'held' as const].map((reach) => (
                <HowFar key={reach} reach={reach} />
              ))}
            </div>
            <div className="row wide">
              <Dots count={13} />
              <Dots count={0} />
              <Dots count={4} isEmpty />
              <Seats lived={3} practitioners={5} />
              <Seats lived={0} practitioners={2} />
              <Seats lived={0} practitioners={0} />
            </div>
          </Part>
        </div>
        <div className="gallery-two">
          <Part title="Fields">
            <Field label={t('common.find')} icon={Search} value={words} onChange={setWords} isOptional />
            <Field
              label="By when will they reply?"
              value="31 June 2026"
              onChange={noop}
              help="A day, in numbers"
              error="June has 30 days."
            />
            <TextArea label="What happened" value="Tried on three Wednesdays." onChange={noop} rows={2} />
            <Choice
              label="Who sees it"
              options={[
                { id: 'room', label: 'The room' },
                { id: 'team', label: 'The team', help: 'The people who plan and run it' },
              ]}
              value={who}
              onChange={setWho}
            />
            <Check label="Keep my access needs" isSelected={yes} onChange={setYes} />
            <Select
              label="Section"
              options={themes.map((label) => ({ id: label, label }))}
              value={themes[0]!}
              onChange={noop}
            />
          </Part>
          <Part title="Errors say what happened, what is safe, what to do">
            <ErrorNotice
              what="The memory stick was pulled out."
              safe="All 19 notes are safe on this laptop."
              todo="Put the stick back, or carry on and copy later."
              actions={<Button>{t('common.tryAgain')}</Button>}
            />
            <Progress label="Making the Word file." done={41} total={52} onStop={noop} />
            <EmptyState title="No words yet" actions={<Button look="main">Start a workshop</Button>}>
              <p>Words appear here as soon as somebody says something in a workshop.</p>
            </EmptyState>
            <TablePicture people={12} />
            <div className="row wide">
              <Clock left={100} of={900} isRunning onStop={noop} onAdd={noop} />
              <Clock left={0} of={900} isRunning={false} onAdd={noop} />
            </div>
          </Part>
        </div>
      </main>
      <Notices
        notices={[
          {
            id: '1',
            text: 'Moved to “Welcome before paperwork”.',
            action: { label: t('common.redo'), onPress: noop },
          },
        ]}
        onDismiss={noop}
      />
      <MoveToMenu
        noteRef={note}
        text="same face, kept promise"
        targets={themes.map((label) => ({ id: label, label }))}
        current={themes[1]}
        isOpen={isOpen === 'move'}
        onMove={close}
        onNewTheme={close}
        onLeave={close}
      />
      <SaveDialog
        title="Put it right"
        isOpen={isOpen === 'save'}
        onClose={close}
        save={t('common.save')}
        onSave={close}
      >
        <p>What it holds stands here; whoever leaves it leaves everything as it was.</p>
      </SaveDialog>
      <Confirm
        title="Delete these words?"
        isOpen={isOpen === 'confirm'}
        confirm="Delete the words"
        onConfirm={close}
        onCancel={close}
      >
        <p>
          They go from every view, from the copies on this laptop and from its disk. Two clauses that lean on
          them will say so.
        </p>
      </Confirm>
      <CommandPalette
        isOpen={isOpen === 'palette'}
        commands={[
          { id: '1', label: 'Start a workshop', area: 'Workshops' },
          { id: '2', label: 'Show dots on the wall', area: 'Wall', keyHint: 'F8' },
          { id: '3', label: 'Print blank cards', area: 'Paper' },
        ]}
        onRun={noop}
        onClose={close}
      />
      <KeysHelp
        isOpen={isOpen === 'keys'}
        onClose={close}
        groups={[
          {
            title: 'Everywhere',
            keys: [
              { press: ['F9'], label: 'Pause' },
              { press: ['Ctrl K'], label: 'Everything you can do' },
              { press: ['F1', '?'], label: 'These keys' },
            ],
          },
          {
            title: 'Board',
            keys: [
              { press: ['M'], label: 'Move a note' },
              { press: ['1', '9'], label: 'Move to a theme' },
            ],
          },
        ]}
      />
    </>
  )
}

function Consent() {
  const { t } = useWords()
  const [answers, setAnswers] = useState<ConsentAnswers>({
    keep: 'programme',
    words: 'exact',
    name: 'alias',
    reach: 'commissioner',
    until: '2027-11-21',
  })
  const [purposes, setPurposes] = useState({ contactAgain: false, recordExperience: true, keepNeeds: false })
  return (
    <main className="gallery">
      <h1 className="h-page">{t('consent.title')}</h1>
      <p>{t('consent.intro')}</p>
      <ConsentPicker
        answers={answers}
        onAnswers={setAnswers}
        purposes={purposes}
        onPurposes={setPurposes}
        today="2026-11-21"
      />
    </main>
  )
}

function Round() {
  const names = [
    'Wren',
    'Plover',
    'Heron',
    'Dunnock',
    'Linnet',
    'Siskin',
    'Curlew',
    'Swift',
    'Avocet',
    'Lapwing',
  ]
  const states = ['spoken', 'spoken', 'spoken', 'spoken', 'passed', 'now', 'next'] as const
  const seats = names.map((name, index) => ({ id: name, name, state: states[index] ?? ('waiting' as const) }))
  return (
    <main className="gallery gallery-round">
      <h1 className="prompt">What would make it easier to come back?</h1>
      <TableRound seats={seats} label="The round" />
      <table>
        <tbody>
          <tr>
            {([1, 2, 3, 4] as const).map((level) => (
              <td key={level}>
                <HeatCell
                  value={level * 2.4}
                  level={level}
                  label="hours a month"
                  isChosen={level === 3}
                  onChoose={noop}
                />
              </td>
            ))}
            <td>
              <HeatCell value={null} level={1} label="" />
            </td>
          </tr>
        </tbody>
      </table>
      <HeatKey words={['under 3', '3 to 5', '6 to 8', '9 or more']} />
      <TablePicture people={7} />
      <TablePicture people={30} />
    </main>
  )
}

const views = { round: Round, pieces: Pieces, capture: Capture, consent: Consent }
const View = views[(asked.get('view') ?? 'pieces') as keyof typeof views]

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WordsProvider>
      <View />
    </WordsProvider>
  </StrictMode>,
)
