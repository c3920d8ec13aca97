import './takeback.css'
import { useMemo, useState } from 'react'
import { isAnythingDue, retentionDue } from '../../../shared/queries/retention.ts'
import { Button } from '../../pieces/Button.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { CarePaper } from './CarePaper.tsx'
import { DueDialog } from './DueDialog.tsx'
import { Laptops } from './Laptops.tsx'
import { RetentionDialog } from './RetentionDialog.tsx'

/** On the first page of a programme: what has come to its day, the days themselves, and the papers made from them. */
export function LookAfter() {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const due = useMemo(() => retentionDue(rows, today), [rows, today])
  const [open, setOpen] = useState<'due' | 'dates' | 'notice' | 'dpia' | null>(null)
  const close = () => setOpen(null)
  const programme = rows.all('programme')[0]
  return (
    <>
      <section className="section pile" aria-labelledby="look-after">
        <h2 className="h-sec" id="look-after">
          {t('takeback.after')}
        </h2>
        {isAnythingDue(due) && (
          <div className="offered-due pile">
            <p>
              <strong>{t('takeback.after.due')}</strong>
            </p>
            <p>{t('takeback.after.due.about')}</p>
            <div className="row">
              <Button onPress={() => setOpen('due')}>{t('takeback.after.due.look')}</Button>
            </div>
          </div>
        )}
        <div className="row">
          {!readOnly && <Button onPress={() => setOpen('dates')}>{t('takeback.after.dates')}</Button>}
          <Button onPress={() => setOpen('notice')}>{t('takeback.after.notice')}</Button>
          <Button onPress={() => setOpen('dpia')}>{t('takeback.after.dpia')}</Button>
        </div>
      </section>
      <Laptops rows={rows} />
      {open === 'due' && <DueDialog due={due} onClose={close} />}
      {open === 'dates' && programme && <RetentionDialog programme={programme} onClose={close} />}
      {(open === 'notice' || open === 'dpia') && <CarePaper which={open} onClose={close} />}
    </>
  )
}
