import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import type { Untold } from '../../../../shared/queries/stories.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { act, tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Heading } from '../../specification/Heading.tsx'
import { languageChoices } from '../languages.ts'
import { DraftOffered } from '../Offers.tsx'
import { useSpeakers, type Speaker } from '../speakers.ts'
import { useDraft } from '../useDraft.ts'

const nobody = 'nobody'

/** Whose story, who asked, and the story: nothing else is needed before it is kept. It is the teller's from then on. */
export function NewStory(props: {
  workshop: string
  phase: string | null
  from: Untold | null
  onDone: (story: string | null) => void
}) {
  const { workshop, phase, from, onDone } = props
  const words = useWords()
  const { t, language, why } = words
  const speakers = useSpeakers()
  const rows = useDesk((s) => s.rows)
  const [teller, setTeller] = useState(from?.teller ?? nobody)
  const [asker, setAsker] = useState(from?.askedBy[0] ?? nobody)
  const [text, setText] = useState('')
  const [lang, setLang] = useState<string>(language === 'cy' ? 'cy' : 'en-GB')
  const [wrong, setWrong] = useState('')
  const draft = useDraft(`story:new:${workshop}`, text, setText)

  const keep = async () => {
    const people = teller === nobody ? [] : [teller]
    const kept = text
    setText('')
    const done = await tryAct('addContribution', { workshop, phase, type: 'story', text: kept, lang, people })
    if (isRefusal(done)) {
      setText(kept)
      return setWrong(why(done))
    }
    await note(done.id)
    onDone(done.id)
  }
  /** Who asked is noted beside the story, in the interview there was or in a new one; it owns nothing of it. */
  const note = async (story: string) => {
    if (teller === nobody || asker === nobody) return
    const known = rows
      .where('interview', 'storyteller', teller)
      .find((one) => one.workshop === workshop && one.interviewer === asker && !one.story)
    await (known
      ? act('editInterview', { id: known.id, story })
      : act('addInterview', { workshop, interviewer: asker, storyteller: teller, story }))
  }
  const named = (one: Speaker) => ({
    id: one.id,
    label: one.keepsNothing ? t('inquiry.line.notKeptName', { name: one.alias }) : one.alias,
  })
  const keepsNothing = speakers.find((one) => one.id === teller && one.keepsNothing)
  return (
    <section className="new-story pile wide">
      <Heading>{t('stories.new')}</Heading>
      {draft.offered !== null && (
        <DraftOffered
          text={draft.offered}
          onPut={() => {
            setText(draft.offered!)
            draft.settle()
          }}
          onLetGo={draft.settle}
        />
      )}
      <div className="row">
        <Select
          label={t('stories.teller')}
          help={t('stories.teller.help')}
          options={[{ id: nobody, label: t('stories.teller.nobody') }, ...speakers.map(named)]}
          value={teller}
          onChange={setTeller}
        />
        <Select
          label={t('stories.asker')}
          options={[
            { id: nobody, label: t('stories.asker.nobody') },
            ...speakers.filter((one) => one.id !== teller).map((one) => ({ id: one.id, label: one.alias })),
          ]}
          value={asker === teller ? nobody : asker}
          onChange={setAsker}
        />
        <Select
          label={t('inquiry.correct.language')}
          options={languageChoices(words, lang)}
          value={lang}
          onChange={setLang}
        />
      </div>
      {keepsNothing ? (
        <p className="wrong" role="alert">
          {t('stories.refused.keepsNothing', { name: keepsNothing.alias })}
        </p>
      ) : (
        <TextArea
          label={t('stories.narrative')}
          help={t('stories.narrative.help')}
          value={text}
          onChange={(typed) => {
            setText(typed)
            setWrong('')
          }}
          rows={9}
          lang={lang}
          error={wrong || undefined}
          className="narrative-field"
        />
      )}
      <div className="row">
        {!keepsNothing && (
          <Button look="main" size="big" onPress={() => void keep()} isDisabled={!text.trim()}>
            {t('stories.new.do')}
          </Button>
        )}
        <Button size="big" onPress={() => onDone(null)}>
          {t('common.close')}
        </Button>
      </div>
    </section>
  )
}
