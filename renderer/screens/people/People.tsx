import { useDesk } from '../../store/desk.ts'
import type { Place } from '../../store/view.ts'
import { PeopleList } from './PeopleList.tsx'
import { PersonPage } from './PersonPage.tsx'
import '../specification/specification.css'
import './people.css'

/** Who takes part, by alias, and what each of them agreed to. */
export function People({ person, takeBack, code, answer, about }: Extract<Place, { at: 'people' }>) {
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const found = rows.get('participant', person)
  return found ? (
    <PersonPage
      key={`${found.id} ${answer} ${about}`}
      person={found}
      rows={rows}
      today={today}
      isTakingBack={takeBack === true}
      isAbout={about === true}
      answer={answer}
    />
  ) : (
    <PeopleList rows={rows} isCode={code === true} />
  )
}
