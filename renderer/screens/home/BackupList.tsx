import { useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { Answered } from '../../../shared/contract.ts'
import { Button } from '../../pieces/Button.tsx'
import { Confirm } from '../../pieces/Dialog.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { useWords, type Words } from '../../words.tsx'

type Backup = Answered<'backups'>[number]

/** The backups there are, newest first, each of which one can go back to. */
export function BackupList({ onRestored }: { onRestored: () => void }) {
  const words = useWords()
  const { t, number } = words
  const [backups, setBackups] = useState<Backup[]>()
  const [asked, setAsked] = useState<Backup>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    void theBridge()
      .ask('backups')
      .then((found) => setBackups(isRefusal(found) ? [] : found))
  }, [])
  const restore = async ({ name }: Backup) => {
    setBusy(true)
    const done = await theBridge().ask('restoreBackup', { name })
    setBusy(false)
    setAsked(undefined)
    if (isRefusal(done)) return say(done.refused, done.params, 'refused')
    say('home.backups.done')
    onRestored()
  }
  if (!backups) return null
  if (!backups.length) return <p className="quiet">{t('home.backups.none')}</p>
  return (
    <section className="section backups">
      <h3 className="h-small">{t('home.backups.title')}</h3>
      <ul className="lines">
        {backups.map((backup) => (
          <li key={backup.name}>
            <span className="num">{whenOf(backup, words)}</span>
            <span className="quiet num">
              {t('home.backups.size', { size: number(backup.bytes / 1_000_000, 1) })}
            </span>
            <Button
              aria-label={t('home.backups.restoreNamed', { when: whenOf(backup, words) })}
              onPress={() => setAsked(backup)}
            >
              {t('home.backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          isOpen
          title={t('home.backups.confirm', { when: whenOf(asked, words) })}
          confirm={t('home.backups.restore')}
          onConfirm={() => void restore(asked)}
          onCancel={() => setAsked(undefined)}
          isBusy={isBusy}
        >
          <p>{t('home.backups.confirmBody')}</p>
        </Confirm>
      )}
    </section>
  )
}

const whenOf = ({ at }: Backup, { t, date, timeOf }: Words) =>
  t('home.backups.when', { day: date(localDay(at), 'short'), time: timeOf(Date.parse(at)) })

/** The day of a moment on this laptop's calendar. */
export function localDay(at: string): string {
  const moment = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
