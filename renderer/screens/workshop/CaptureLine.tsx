import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { takenDown, type ContributionType } from '../../../shared/records/contribution.ts'
import { beginningOf, isUnbroken, pastesUnbroken } from '../../pieces/beginning.ts'
import { Tape } from '../../pieces/Tape.tsx'
import { tryAct } from '../../store/desk.ts'
import { takeEarly } from '../../store/early.ts'
import { useWords } from '../../words.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { DraftOffered, PasteAsked } from './Offers.tsx'
import type { PendingNotes } from './pending.ts'
import { useSpeakers, type Speaker } from './speakers.ts'
import {
  askedTheme,
  matchingThemes,
  ThemeList,
  useThemes,
  withoutTheme,
  type ThemeChoice,
} from './Themes.tsx'
import { UnderLine } from './UnderLine.tsx'
import { useCorrecting } from './useCorrecting.ts'
import { useDraft } from './useDraft.ts'
import { askedName, matching, NameList, withoutAsked } from './Names.tsx'

/** A line of a list as it was said: the dot or dash before it is nobody's word. */
const withoutBullet = (line: string): string => line.trim().replace(/^[•◦▪‣·*–—-]\s+/u, '')

const noSpeakers: readonly string[] = []

export interface CaptureLineProps {
  workshop: string
  phase: string | null
  line: RefObject<HTMLTextAreaElement | null>
  pending: PendingNotes
}

/** The line everything is taken down in: type, Enter, next. It clears at once; the slip says when it is kept. */
export function CaptureLine({ workshop, phase, line, pending }: CaptureLineProps) {
  const { t, language, list, why } = useWords()
  const [text, setText] = useState('')
  const [type, setType] = useState<ContributionType>('note')
  const [people, setPeople] = useState(noSpeakers)
  const [lang, setLang] = useState<string>(language === 'cy' ? 'cy' : 'en-GB')
  const [pasted, setPasted] = useState<readonly string[] | null>(null)
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState('')
  const [name, setName] = useState(0)
  const lastSpeakers = useRef<readonly string[]>([])
  const speakers = useSpeakers()
  const themes = useThemes(workshop)
  const [theme, setTheme] = useState<ThemeChoice | null>(null)
  const correcting = useCorrecting(workshop, phase, (put) => {
    setText(put.text)
    setType(put.type)
    setLang(put.lang)
    setWrong('')
  })
  const asked = correcting.note ? null : askedName(text)
  const wanted = correcting.note ? null : askedTheme(text)
  const foundThemes = wanted === null ? [] : matchingThemes(themes, wanted)
  const found = asked === null ? [] : matching(speakers, asked, lastSpeakers.current)
  const unsure = pending.all.flatMap((one) => (one.id ? [] : [one.args.text]))
  const draft = useDraft(
    `capture:${workshop}`,
    [...unsure, correcting.note ? '' : text].filter(Boolean).join('\n'),
    setText,
  )

  useLayoutEffect(() => {
    const early = takeEarly()
    if (!early) return
    const { notes, begun } = early
    if (notes.length > 1) setPasted(notes)
    else if (notes[0]) void keepNote(notes[0])
    if (begun) setText(begun)
    // At once, so that the next letter is not lost.
    line.current?.focus()
    // Once: nothing is typed early any more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => line.current?.focus(), [line])
  useEffect(() => setName(0), [asked, wanted])
  useEffect(() => {
    const back = pending.returned
    if (!back) return
    // Words already being typed stay; the refused ones wait as a slip with its reason.
    if (line.current?.value) return pending.setReturned(null)
    setText(back.args.text)
    setType(back.args.type)
    setPeople(back.args.people ?? [])
    setWrong(back.refused ?? '')
    pending.letGo(back.key)
    line.current?.focus()
  }, [pending, line])

  const keep = async () => {
    const typed = text.trim()
    if (correcting.note) {
      const problem = await correcting.keep({ text, type, lang })
      if (problem) setWrong(why(problem))
      else setSaid(t('inquiry.line.corrected', { text: beginningOf(typed, 200) }))
      return
    }
    if (typed) await keepNote(typed)
  }
  const keepNote = async (typed: string) => {
    setText('')
    setWrong('')
    lastSpeakers.current = people
    setPeople(noSpeakers)
    setTheme(null)
    const done = await pending.keep({
      workshop,
      phase,
      type,
      text: typed,
      lang,
      people: [...people],
      theme: theme?.id ?? null,
    })
    if (!done.refused) setSaid(t('inquiry.line.kept', { text: beginningOf(typed, 200) }))
  }
  const chooseSpeaker = useCallback(
    (speaker: Speaker) => {
      setText((now) => (askedName(now) === null ? now : withoutAsked(now)))
      if (speaker.keepsNothing) setWrong(t('inquiry.line.notKept', { name: speaker.alias }))
      else {
        setWrong('')
        setPeople((now) =>
          now.includes(speaker.id) ? now.filter((id) => id !== speaker.id) : [...now, speaker.id],
        )
      }
      line.current?.focus()
    },
    [t, line],
  )
  const nobody = useCallback(() => {
    setPeople(noSpeakers)
    line.current?.focus()
  }, [line])
  /** Under a theme, or under none; the one it lies under already is let go of. */
  const lieUnder = useCallback(
    (one: ThemeChoice | null) => {
      setTheme((now) => (now?.id === one?.id ? null : one))
      line.current?.focus()
    },
    [line],
  )
  const chooseTheme = (one: ThemeChoice) => {
    setText((now) => (askedTheme(now) === null ? now : withoutTheme(now)))
    lieUnder(one)
  }
  const sign = useCallback(
    (letter: '@' | '#') => {
      setText((now) => (now && !now.endsWith(' ') ? `${now} ${letter}` : `${now}${letter}`))
      line.current?.focus()
    },
    [line],
  )
  const byKey = (press: KeyboardEvent<HTMLTextAreaElement>) => {
    if (press.nativeEvent.isComposing) return
    const done = () => press.preventDefault()
    if (asked !== null && speakers.length) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
      if (step && found.length) return (done(), setName((name + step + found.length) % found.length))
      if ((press.key === 'Enter' || press.key === 'Tab') && found[name])
        return (done(), chooseSpeaker(found[name]))
      if (press.key === 'Escape') return (done(), press.stopPropagation(), setText(`${text} `))
    }
    if (wanted !== null && themes.length) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
      if (step && foundThemes.length)
        return (done(), setName((name + step + foundThemes.length) % foundThemes.length))
      if ((press.key === 'Enter' || press.key === 'Tab') && foundThemes[name])
        return (done(), chooseTheme(foundThemes[name]))
      if (press.key === 'Escape') return (done(), press.stopPropagation(), setText(`${text} `))
    }
    const kind =
      press.ctrlKey && !press.altKey && !press.shiftKey ? takenDown[Number(press.key) - 1] : undefined
    if (kind) return (done(), setType(kind))
    if (press.ctrlKey && press.key.toLowerCase() === 'l')
      return (done(), setLang(lang === 'cy' ? 'en-GB' : 'cy'))
    if (press.key === 'Escape' && correcting.note)
      return (done(), press.stopPropagation(), correcting.leave())
    const way = press.key === 'ArrowUp' ? -1 : press.key === 'ArrowDown' ? 1 : 0
    if (way && !press.shiftKey && (correcting.note ? correcting.isUntouched({ text, type, lang }) : !text)) {
      if (correcting.step(way, { text, type, lang })) return done()
    }
    if (press.key === 'Enter' && !press.shiftKey) return (done(), void keep())
  }
  const onPaste = (paste: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = paste.clipboardData.getData('text/plain').split(/\r?\n/).map(withoutBullet).filter(Boolean)
    if (lines.length < 2) return void pastesUnbroken(paste, setText)
    paste.preventDefault()
    setPasted(lines)
  }
  const keepMany = async () => {
    const args = { workshop, phase, type, texts: [...pasted!], lang, people: [...people] }
    const done = await tryAct('pasteContributions', args)
    // Refused lines stay where they are asked about: nothing pasted is lost.
    if (isRefusal(done)) return setWrong(why(done))
    setPeople(noSpeakers)
    leavePaste()
  }
  const leavePaste = (into?: string) => {
    setPasted(null)
    if (into) setText((now) => (now ? `${now} ${into}` : into))
    line.current?.focus()
  }
  const names = speakers.filter((one) => people.includes(one.id)).map((one) => one.alias)
  return (
    <section className="line-place" aria-label={t('inquiry.line.label')}>
      {draft.offered !== null && (
        <DraftOffered
          text={draft.offered}
          onPut={() => {
            setText((now) => (now ? `${draft.offered}\n${now}` : draft.offered!))
            draft.settle()
            line.current?.focus()
          }}
          onLetGo={() => {
            draft.settle()
            line.current?.focus()
          }}
        />
      )}
      {pasted && <PasteAsked lines={pasted} onMany={() => void keepMany()} onOne={leavePaste} />}
      {wanted !== null && <ThemeList found={foundThemes} all={themes} at={name} onChoose={chooseTheme} />}
      {asked !== null && <NameList found={found} all={speakers.length} at={name} onChoose={chooseSpeaker} />}
      <div className={correcting.note ? 'capline correcting' : 'capline'} data-kind={type}>
        <Tape kind={type} lies="beside" />
        <span className="kind-word">
          {t(`kinds.${type}`)}
          {correcting.note && <span className="says">{t('inquiry.line.correcting')}</span>}
          {theme && <span className="says">{t('inquiry.line.under', { theme: theme.label })}</span>}
          {names.length > 0 && <span className="says">{t('inquiry.line.who', { name: list(names) })}</span>}
        </span>
        <textarea
          ref={line}
          className={isUnbroken(text) ? 'unbroken' : undefined}
          data-home-focus
          rows={1}
          value={text}
          lang={lang}
          placeholder={t('inquiry.line.placeholder')}
          aria-label={[
            t('inquiry.line.label'),
            ...(correcting.note ? [t('inquiry.line.correcting')] : []),
            t(`kinds.${type}`),
            ...(theme ? [theme.label] : []),
            ...names,
          ].join(', ')}
          aria-describedby="line-keys line-wrong"
          aria-autocomplete="list"
          aria-controls={
            asked !== null && found.length
              ? 'line-names'
              : wanted !== null && foundThemes.length
                ? 'line-themes'
                : undefined
          }
          aria-activedescendant={
            asked !== null && found[name]
              ? `line-name-${found[name].id}`
              : wanted !== null && foundThemes[name]
                ? `line-theme-${foundThemes[name].id}`
                : undefined
          }
          onChange={(typed) => {
            setText(typed.target.value)
            setWrong('')
          }}
          onKeyDown={byKey}
          onPaste={onPaste}
        />
        <LanguageMenu lang={lang} onChange={setLang} />
        <span className="enter">
          <kbd className="key">Enter</kbd> {t('inquiry.line.keeps')}
          {!correcting.note && !text && (
            <>
              {' '}
              <kbd className="key">↑</kbd> {t('inquiry.line.legend')}
            </>
          )}
          {correcting.note && (
            <>
              {' '}
              <kbd className="key">Esc</kbd> {t('inquiry.line.leaves')}
            </>
          )}
        </span>
      </div>
      <p id="line-wrong" className="wrong" role="alert">
        {wrong}
      </p>
      <p id="line-keys" className="sr">
        {t('inquiry.line.keys')}
      </p>
      <p className="sr" role="status">
        {said}
      </p>
      <UnderLine
        type={type}
        onType={setType}
        speakers={speakers}
        people={people}
        onNobody={nobody}
        onSpeaker={chooseSpeaker}
        hasThemes={themes.length > 0}
        theme={theme}
        onTheme={lieUnder}
        onSign={sign}
      />
    </section>
  )
}
