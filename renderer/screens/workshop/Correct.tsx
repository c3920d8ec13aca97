import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { contributionTypes, type ContributionType } from '../../../shared/records/contribution.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { act, say, tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { languageChoices } from './languages.ts'
import { useSpeakers } from './speakers.ts'

const nobody = 'nobody'

/** A slip opened where it lies. */
export function Correct({ note, onDone }: { note: Row<'contribution'>; onDone: () => void }) {
  return (
    <li className="correct-slip paper" data-kind={note.type}>
      <CorrectForm note={note} onDone={onDone} />
    </li>
  )
}

/** A note's words, kind, voice and language. Enter keeps them, Esc leaves them as they were. */
export function CorrectForm({ note, onDone }: { note: Row<'contribution'>; onDone: () => void }) {
  const words = useWords()
  const { t, why } = words
  const speakers = useSpeakers()
  const [text, setText] = useState(textOf(note.text))
  const [title, setTitle] = useState(textOf(note.title))
  const [type, setType] = useState<ContributionType>(note.type ?? 'note')
  const [lang, setLang] = useState(note.text && 'lang' in note.text ? note.text.lang : 'en-GB')
  const [wrong, setWrong] = useState('')
  const signed = note.speakers ?? []
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (place.current?.closest('li') ?? place.current)?.scrollIntoView?.({ block: 'end' }), [])

  const keep = async () => {
    const done = await tryAct('editContribution', {
      id: note.id,
      text,
      lang,
      type,
      title: title === textOf(note.title) ? undefined : title,
    })
    if (isRefusal(done)) setWrong(why(done))
    else onDone()
  }
  const byKey = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing || press.defaultPrevented) return
    if (press.key === 'Escape') {
      press.stopPropagation()
      onDone()
    }
    if (press.key === 'Enter' && !press.shiftKey && press.target instanceof HTMLTextAreaElement) {
      press.preventDefault()
      void keep()
    }
  }
  const remove = async () => {
    if (!(await act('removeRecord', { id: note.id }))) return
    say('inquiry.correct.removed')
    onDone()
  }
  const aliasOf = (id: string) => speakers.find((one) => one.id === id)?.alias ?? ''
  const free = speakers.filter((one) => !signed.includes(one.id))
  return (
    <div
      ref={place}
      className="correct-form"
      onKeyDown={byKey}
      role="group"
      aria-label={t('inquiry.correct.title')}
    >
      {type === 'story' && (
        <Field
          label={t('inquiry.correct.storyTitle')}
          value={title}
          onChange={setTitle}
          lang={lang}
          isOptional
        />
      )}
      <TextArea
        label={t('inquiry.correct.words')}
        value={text}
        onChange={setText}
        error={wrong || undefined}
        rows={2}
        lang={lang}
        autoFocus
      />
      <div className="row wide">
        <Select
          label={t('inquiry.correct.kind')}
          options={contributionTypes.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={type}
          onChange={setType}
        />
        <Select
          label={t('inquiry.correct.language')}
          options={languageChoices(words, lang)}
          value={lang}
          onChange={setLang}
        />
        <Select
          label={t('inquiry.correct.who')}
          options={[
            { id: nobody, label: signed.length ? t('inquiry.correct.addWho') : t('inquiry.line.noName') },
            ...free.map((one) => ({
              id: one.id,
              label: one.keepsNothing ? t('inquiry.line.notKeptName', { name: one.alias }) : one.alias,
              isDisabled: one.keepsNothing,
            })),
          ]}
          value={nobody}
          onChange={(person) => {
            if (person !== nobody) void act('signContribution', { contribution: note.id, person })
          }}
        />
        {signed.map((person) => (
          <Button
            key={person}
            onPress={() => void act('unsignContribution', { contribution: note.id, person })}
          >
            {t('inquiry.correct.takeOff', { name: aliasOf(person) })}
          </Button>
        ))}
      </div>
      <div className="row">
        <Button look="main" keyHint="Enter" onPress={() => void keep()}>
          {t('inquiry.correct.keep')}
        </Button>
        <Button keyHint="Esc" onPress={onDone}>
          {t('common.cancel')}
        </Button>
        <Button className="push" onPress={() => void remove()}>
          {t('inquiry.correct.remove')}
        </Button>
      </div>
    </div>
  )
}
