import { useState } from 'react'
import { rungs } from '../../../../shared/queries/rungs.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Choice } from '../../../pieces/Choice.tsx'
import { DateFields } from '../../../pieces/DateFields.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/** Who decides, by when they reply, and the rung that is claimed. */
export function Decides({ readOnly }: { readOnly: boolean }) {
  const { t, date, language } = useWords()
  const programme = useDesk((desk) => desk.rows.all('programme')[0])
  const held = textOf(programme?.decisionMaker)
  const [typed, setTyped] = useState<string>()
  if (!programme) return null
  const lang = tagOf(language)
  const keep = async () => {
    if (typed?.trim() && typed.trim() !== held) await act('editProgramme', { lang, decisionMaker: typed })
    setTyped(undefined)
  }
  const replyOn = (day: string | null) =>
    day && day !== programme.replyBy && void act('editProgramme', { lang, replyBy: day })
  if (readOnly)
    return (
      <dl className="section fact-list">
        <dt>{t('panel.decides')}</dt>
        <dd>{held || t('panel.decides.none')}</dd>
        <dt>{t('panel.replyBy')}</dt>
        <dd>{programme.replyBy ? date(programme.replyBy) : t('panel.replyBy.none')}</dd>
      </dl>
    )
  return (
    <div className="section panel-decides">
      <div data-need="decides" className="pile">
        <Field
          label={t('panel.decides')}
          help={t('panel.decides.help')}
          value={typed ?? held}
          onChange={setTyped}
          onEnter={() => void keep()}
        />
        {typed !== undefined && typed !== held && (
          <div>
            <Button onPress={() => void keep()}>{t('common.save')}</Button>
          </div>
        )}
      </div>
      <div data-need="replyBy">
        <DateFields label={t('panel.replyBy')} value={programme.replyBy} onChange={replyOn} />
      </div>
      <div data-need="rung" className="panel-rung">
        <Choice
          label={t('panel.rung.claimed')}
          help={t('overview.rung.help')}
          isAcross
          value={programme.rung}
          onChange={(rung) => void act('editProgramme', { lang, rung })}
          options={rungs.map((id) => ({ id, label: t(`overview.rung.${id}`) }))}
        />
      </div>
    </div>
  )
}
