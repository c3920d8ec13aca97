import { useState } from 'react'
import { textOf } from '../../../../shared/record.ts'
import { payments } from '../../../../shared/records/participant.ts'
import { safeguardingRoles } from '../../../../shared/records/safeguarding.ts'
import { pause } from '../../../store/pause.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Choice } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { ThePerson } from '../../takeback/ThePerson.tsx'
import { Needs } from './Needs.tsx'
import type { PanelProps } from './Panel.tsx'

/** Looking after the people: support, pauses, safeguarding, access needs, payment. Facts, and never a story. */
export function CareOfPeople({ workshop, readOnly }: PanelProps) {
  return (
    <div className="panel-care">
      <div className="pile wide">
        <Support workshop={workshop} readOnly={readOnly} />
        <Pauses workshop={workshop} readOnly={readOnly} />
        <Safeguarding workshop={workshop} readOnly={readOnly} />
      </div>
      <div className="pile wide">
        <Needs workshop={workshop} readOnly={readOnly} />
        <Payments workshop={workshop} readOnly={readOnly} />
      </div>
    </div>
  )
}

function Support({ workshop, readOnly }: PanelProps) {
  const { t, language } = useWords()
  const held = useDesk((desk) => textOf(desk.rows.get('workshop', workshop)?.support))
  const [typed, setTyped] = useState<string>()
  const keep = async () => {
    if (typed !== undefined && typed.trim() !== held)
      await act('editWorkshop', { id: workshop, lang: tagOf(language), support: typed })
    setTyped(undefined)
  }
  return (
    <section className="pile" aria-labelledby="support-title">
      <h2 className="h-sec" id="support-title">
        {t('care.support')}
      </h2>
      {readOnly ? (
        <p>{held || t('panel.support.none')}</p>
      ) : (
        <Field
          label={t('care.support')}
          isLabelHidden
          help={t('care.support.help')}
          value={typed ?? held}
          onChange={setTyped}
          onEnter={() => void keep()}
        />
      )}
      {typed !== undefined && typed !== held && (
        <div>
          <Button onPress={() => void keep()}>{t('care.support.save')}</Button>
        </div>
      )}
    </section>
  )
}

function Pauses({ workshop, readOnly }: PanelProps) {
  const { t, timeOf } = useWords()
  const all = useDesk((desk) => desk.rows).where('pausing', 'workshop', workshop)
  return (
    <section className="section pile" aria-labelledby="pauses-title">
      <h2 className="h-sec" id="pauses-title">
        {t('care.pauses')}
      </h2>
      {all.length === 0 && <p>{t('care.pauses.none')}</p>}
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <span className="num">{timeOf(Date.parse(one.at ?? ''))}</span>:{' '}
            {t(`care.pauses.stage.${one.stage ?? 'none'}`)},{' '}
            {t(`care.pause.outcome.${one.outcome ?? 'carriedOn'}`)}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button look="pause" keyHint="F9" onPress={() => void pause(workshop)}>
            {t('care.pauses.do')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Safeguarding({ workshop, readOnly }: PanelProps) {
  const { t, timeOf } = useWords()
  const all = useDesk((desk) => desk.rows).where('safeguarding', 'workshop', workshop)
  const [to, setTo] = useState<(typeof safeguardingRoles)[number] | null>(null)
  const note = async () => {
    if (!to) return
    if (await act('recordSafeguarding', { workshop, at: new Date().toISOString(), to }))
      say('care.safe.noted')
    setTo(null)
  }
  return (
    <section className="section pile" aria-labelledby="safe-title">
      <h2 className="h-sec" id="safe-title">
        {t('care.safe')}
      </h2>
      <p>{t('care.safe.about')}</p>
      {all.length === 0 && <p className="quiet">{t('care.safe.none')}</p>}
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            {t('care.safe.line', {
              time: timeOf(Date.parse(one.at ?? '')),
              who: t(`care.safe.to.${one.to ?? 'lead'}`),
            })}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <>
          <Choice
            label={t('care.safe.to')}
            value={to}
            onChange={setTo}
            options={safeguardingRoles.map((id) => ({ id, label: t(`care.safe.to.${id}`) }))}
          />
          <div>
            <Button isDisabled={!to} onPress={() => void note()}>
              {t('care.safe.do')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Payments({ readOnly }: PanelProps) {
  const { t } = useWords()
  const people = useDesk((desk) => desk.rows.all('participant')).filter(
    (one) => one.here && textOf(one.alias),
  )
  const stateOf = (text: string) => payments.options.find((one) => one === text) ?? 'none'
  return (
    <section className="section pile" aria-labelledby="pay-title">
      <h2 className="h-sec" id="pay-title">
        {t('care.pay')}
      </h2>
      <p className="quiet">{t('care.pay.about')}</p>
      <ul className="pay-list">
        {people.map((one) => (
          <li key={one.id}>
            <span>
              <ThePerson person={one} />
            </span>
            {readOnly ? (
              <span>{t(`care.pay.${stateOf(textOf(one.payment))}`)}</span>
            ) : (
              <Select
                isLabelHidden
                label={t('care.pay.of', { who: textOf(one.alias) })}
                value={stateOf(textOf(one.payment))}
                onChange={(payment) => void act('editParticipant', { id: one.id, payment: stateOf(payment) })}
                options={payments.options.map((id) => ({ id, label: t(`care.pay.${id}`) }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
