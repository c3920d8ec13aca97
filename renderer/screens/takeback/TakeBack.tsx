import './takeback.css'
import { useState } from 'react'
import { idsOf } from '../../../shared/queries/ofPerson.ts'
import { takingBack } from '../../../shared/queries/takingBack.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { Slip } from '../../pieces/Slip.tsx'
import { act } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { HolderList, Letter } from '../people/HandedOut.tsx'
import { MaybeSame } from '../people/MaybeSame.tsx'
import { Goes } from './Goes.tsx'
import type { Taking } from './asked.ts'

/**
 * Taking back is as easy as giving: what will happen, and one button. Erasing is for good and asks once more.
 * Afterwards, who was handed it, with the letter. Nothing has to be typed and no reason is asked.
 */
export function TakeBack({ taking, rows, onClose }: { taking: Taking; rows: Rows; onClose: () => void }) {
  const { t } = useWords()
  const { person, contributions, isForGood } = taking
  const [step, setStep] = useState<'see' | 'sure' | 'done'>('see')
  const [isBusy, setBusy] = useState(false)
  const isAll = person !== undefined && !taking.isOne
  // Asked once: after it is done, nothing leans on it any more, and the lists would be empty.
  const [what] = useState(() =>
    takingBack(rows, contributions, isAll && person ? idsOf(rows, person) : undefined),
  )
  const [alias] = useState(() => textOf(rows.get('participant', person)?.alias))
  const one = isAll ? undefined : rows.get('contribution', contributions[0])
  // Whoever said it may be written about elsewhere; of words nobody signed nobody knows who that is.
  const [whose] = useState(() => person ?? (one?.speakers?.length === 1 ? one.speakers[0] : undefined))
  const does = isForGood ? 'erase' : 'takeBack'
  const title = t(isAll ? `people.${does}.title.all` : `people.${does}.title.one`, { alias })
  const doIt = t(isAll ? `people.${does}.do.all` : `people.${does}.do.one`)
  const take = async () => {
    setBusy(true)
    const done = isForGood
      ? await act('eraseWords', { ids: isAll ? [person] : contributions })
      : await act('takeBack', isAll ? { person } : { person, contribution: contributions[0] })
    setBusy(false)
    if (done) setStep('done')
    else onClose()
  }
  const isAsking = step === 'sure' || (step === 'see' && !isForGood)
  return (
    <Dialog
      title={step === 'done' ? t(`people.${does}.done`) : title}
      isOpen
      onClose={onClose}
      width="wide"
      role={step === 'sure' ? 'alertdialog' : 'dialog'}
      actions={
        <>
          {isAsking && (
            <Button look="main" size="big" onPress={() => void take()} isDisabled={isBusy}>
              {doIt}
            </Button>
          )}
          {step === 'see' && isForGood && (
            <Button look="main" size="big" onPress={() => setStep('sure')}>
              {t('common.next')}
            </Button>
          )}
          {step === 'done' && whose && rows.get('participant', whose) && (
            <Button
              size="big"
              onPress={() => {
                onClose()
                go({ at: 'people', person: whose, about: true })
              }}
            >
              {t('takeback.about.look')}
            </Button>
          )}
          <Button key={step} size="big" onPress={onClose} autoFocus>
            {t(step === 'done' ? 'common.close' : 'people.leaveIt')}
          </Button>
        </>
      }
    >
      {step === 'see' && (
        <>
          {one && !one.gone && (
            <Slip
              kind={one.type ?? 'note'}
              text={textOf(one.text) || textOf(one.title)}
              lang={one.text && 'lang' in one.text ? one.text.lang : undefined}
            />
          )}
          {isAll && person && <MaybeSame rows={rows} person={person} />}
          <p>{t(`people.${does}.about`)}</p>
          {!isForGood && <p>{t('people.takeBack.sure')}</p>}
          <Goes what={what} rows={rows} isForGood={isForGood} />
        </>
      )}
      {step === 'sure' && (
        <>
          <p>{t('people.erase.sure')}</p>
          {isAll && <p>{t('people.countOf', { count: contributions.length })}</p>}
        </>
      )}
      {step === 'done' && (
        <>
          <p>{t(`people.${does}.done.about`)}</p>
          <p>
            {what.laptops > 0
              ? t('takeback.done.laptops', { count: what.laptops })
              : t('takeback.cannot.noLaptops')}
          </p>
          {what.handovers.length > 0 ? (
            <>
              <h3 className="h-small">{t('people.handedOut.holders')}</h3>
              <HolderList handovers={what.handovers} />
              <Letter handovers={what.handovers} rows={rows} />
            </>
          ) : (
            <p>{t('people.handedOut.none')}</p>
          )}
        </>
      )}
    </Dialog>
  )
}
