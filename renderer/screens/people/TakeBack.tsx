import { useState } from 'react'
import { leaningOn } from '../../../shared/queries/ofPerson.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { HolderList, Letter } from './HandedOut.tsx'
import { Leaning } from './Leaning.tsx'
import { MaybeSame } from './MaybeSame.tsx'

/** What is taken back or erased: everything of a person, or one contribution. */
export type Taking = { person?: string; contributions: string[]; isOne?: boolean; isForGood: boolean }

/**
 * Two steps: first what leans on it and what will happen, then the doing. Afterwards, who was handed it. Nothing
 * has to be typed and no reason is asked.
 */
export function TakeBack({ taking, rows, onClose }: { taking: Taking; rows: Rows; onClose: () => void }) {
  const { t } = useWords()
  const { person, contributions, isForGood } = taking
  const [step, setStep] = useState<'see' | 'sure' | 'done'>('see')
  const [isBusy, setBusy] = useState(false)
  // Asked once: after it is done, nothing leans on it any more, and the lists would be empty.
  const [leaning] = useState(() => leaningOn(rows, contributions))
  const isAll = person !== undefined && !taking.isOne
  const alias = textOf(rows.get('participant', person)?.alias)
  const one = isAll ? undefined : rows.get('contribution', contributions[0])
  const does = isForGood ? 'erase' : 'takeBack'
  const title = t(isAll ? `people.${does}.title.all` : `people.${does}.title.one`, { alias })
  const go = async () => {
    setBusy(true)
    const done = isForGood
      ? await act('eraseWords', { ids: isAll ? [person] : contributions })
      : await act('takeBack', isAll ? { person } : { person, contribution: contributions[0] })
    setBusy(false)
    if (done) setStep('done')
    else onClose()
  }
  const doIt = t(isAll ? `people.${does}.do.all` : `people.${does}.do.one`)
  const out = (
    <Button key={step} size="big" onPress={onClose} autoFocus={step !== 'see'}>
      {t(step === 'done' ? 'common.close' : 'people.leaveIt')}
    </Button>
  )
  return (
    <Dialog
      title={step === 'done' ? t(`people.${does}.done`) : title}
      isOpen
      onClose={onClose}
      role={step === 'sure' ? 'alertdialog' : 'dialog'}
      actions={
        step === 'see' ? (
          <>
            <Button look="main" size="big" onPress={() => setStep('sure')}>
              {t('common.next')}
            </Button>
            {out}
          </>
        ) : step === 'sure' ? (
          <>
            <Button look="main" size="big" onPress={() => void go()} isDisabled={isBusy}>
              {doIt}
            </Button>
            {out}
          </>
        ) : (
          out
        )
      }
    >
      {step === 'see' && (
        <>
          {one && !one.gone && (
            <Slip kind={one.type ?? 'note'} text={textOf(one.text) || textOf(one.title)} />
          )}
          {isAll && person && <MaybeSame rows={rows} person={person} />}
          <p>{t(`people.${does}.about`)}</p>
          <Leaning leaning={leaning} rows={rows} />
          {isForGood && <Reach />}
        </>
      )}
      {step === 'sure' && (
        <>
          <p>{t(isForGood ? 'people.erase.sure' : 'people.takeBack.sure')}</p>
          {isAll && <p>{t('people.countOf', { count: contributions.length })}</p>}
        </>
      )}
      {step === 'done' && (
        <>
          <p>{t(`people.${does}.done.about`)}</p>
          {leaning.handovers.length > 0 ? (
            <>
              <h3 className="h-small">{t('people.handedOut.holders')}</h3>
              <HolderList handovers={leaning.handovers} />
              <Letter handovers={leaning.handovers} rows={rows} />
            </>
          ) : (
            <p>{t('people.handedOut.none')}</p>
          )}
        </>
      )}
    </Dialog>
  )
}

/** What erasing reaches and what it cannot. */
function Reach() {
  const { t } = useWords()
  return (
    <dl className="reach">
      <dt>{t('people.erase.reaches')}</dt>
      <dd>{t('people.erase.reaches.what')}</dd>
      <dt>{t('people.erase.cannot')}</dt>
      <dd>{t('people.erase.cannot.what')}</dd>
    </dl>
  )
}
