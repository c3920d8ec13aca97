import './privacy.css'
import { Check, Pencil, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { privacyFacts, privacyLines, privacyText } from '../../../../shared/queries/privacy.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { tagOf } from '../../../i18n.ts'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { EditProgramme } from '../../overview/EditProgramme.tsx'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { Tabs } from '../Tabs.tsx'

/** What the room is told before anything is written down: on screen, on the wall, on paper, and when it was read out. */
export function Privacy({ workshop }: { workshop: string }) {
  const { t, language, date, timeOf } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const programme = rows.all('programme')[0]
  const facts = useMemo(() => privacyFacts(rows), [rows])
  const lines = useMemo(() => privacyLines(facts, t, language), [facts, t, language])
  const text = privacyText(lines)
  const read = useMemo(
    () =>
      [...rows.where('readOut', 'workshop', workshop)].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1)),
    [rows, workshop],
  )
  const [isEditing, setEditing] = useState(false)
  const lang = tagOf(language)
  const note = async () => {
    if (await act('recordReadOut', { workshop, at: new Date().toISOString(), text, lang }))
      say('setup.privacy.said')
  }
  const last = read[0]
  const wasSaid = last?.text && 'lang' in last.text && last.text.lang === lang ? textOf(last.text) : null
  return (
    <div className="room no-rail workshop privacy">
      <div className="work">
        <Tabs workshop={workshop} current="privacy" />
        <div className="telling">
          <article className="sheet told">
            <h1 className="h-page">{t('setup.privacy.heading')}</h1>
            <p className="quiet no-print">{t('setup.privacy.about')}</p>
            <dl>
              {lines.map((line) => (
                <div key={line.title}>
                  <dt>{line.title}</dt>
                  <dd>
                    {line.text}
                    {line.isGap && !readOnly && (
                      <span className="no-print">
                        {' '}
                        <GapMark>{t('common.notYet')}</GapMark>
                      </span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </article>
          <section className="pile deeds no-print" aria-label={t('setup.privacy.heading')}>
            {!readOnly && (
              <Button look="main" size="big" icon={Check} onPress={() => void note()}>
                {t(last ? 'setup.privacy.again' : 'setup.privacy.read')}
              </Button>
            )}
            <ShowOnWall workshop={workshop} scenes={[{ scene: 'privacy', label: t('setup.privacy.show') }]} />
            <Button icon={Printer} onPress={() => window.print()}>
              {t('setup.privacy.print')}
            </Button>
            {!readOnly && (
              <Button icon={Pencil} onPress={() => setEditing(true)}>
                {t('setup.privacy.fill')}
              </Button>
            )}
            <div>
              {last?.at ? (
                <>
                  <p>
                    {t('setup.privacy.readAt', {
                      day: date(last.onDay ?? ''),
                      time: timeOf(Date.parse(last.at)),
                    })}
                  </p>
                  {wasSaid !== null && wasSaid !== text && <p>{t('setup.privacy.changed')}</p>}
                </>
              ) : (
                <p className="quiet">{t('setup.privacy.notYet')}</p>
              )}
            </div>
          </section>
        </div>
      </div>
      {isEditing && programme && <EditProgramme programme={programme} onClose={() => setEditing(false)} />}
    </div>
  )
}
