import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { LookAfter } from '../takeback/LookAfter.tsx'
import { Care } from './Care.tsx'
import { DueList } from './DueList.tsx'
import { EditProgramme } from './EditProgramme.tsx'
import { LatestVersion } from './LatestVersion.tsx'
import { OverviewDialogs } from './OverviewDialogs.tsx'
import './overview.css'
import { Parameters } from './Parameters.tsx'
import { Promised } from './Promised.tsx'
import { Workshops } from './Workshops.tsx'

/** A programme at a glance: what it is for, what can change, its workshops, and what it has come to. */
export function Overview() {
  return (
    <div className="work overview">
      <Programme />
      <div className="cols">
        <div className="pile sections">
          <Workshops />
          <Parameters />
          <Promised />
        </div>
        <div className="pile sections">
          <LatestVersion />
          <DueList />
          <LookAfter />
          <Care />
        </div>
      </div>
      <OverviewDialogs />
    </div>
  )
}

function Programme() {
  const { t, date } = useWords()
  const programme = useDesk((desk) => desk.rows.all('programme')[0])
  const readOnly = useDesk((desk) => desk.desk?.readOnly)
  const [isEditing, setEditing] = useState(false)
  if (!programme) return null
  const { purpose, geography, decisionMaker, replyBy, nation, placeLevel } = programme
  const where = [placeLevel && t(`overview.level.${placeLevel}`), nation && t(`overview.nation.${nation}`)]
  const facts = [
    [t('overview.geography'), textOf(geography), where.filter(Boolean).join(', ')],
    [t('overview.decides'), textOf(decisionMaker), ''],
    [t('overview.replyBy'), replyBy ? date(replyBy) : '', ''],
  ] as const
  return (
    <header className="programme-head">
      <div className="row">
        <h1 className="h-name small-name">{textOf(programme.title)}</h1>
        {!readOnly && (
          <Button icon={Pencil} className="push" onPress={() => setEditing(true)}>
            {t('overview.edit')}
          </Button>
        )}
      </div>
      {textOf(purpose) ? (
        <p className="lead">{textOf(purpose)}</p>
      ) : (
        <p className="quiet">{t('overview.noPurpose')}</p>
      )}
      <dl className="facts">
        {facts.map(([name, value, more]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd>
              {value || <span className="quiet">{t('common.notYet')}</span>}
              {more && <span className="quiet"> {more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {isEditing && <EditProgramme programme={programme} onClose={() => setEditing(false)} />}
    </header>
  )
}
