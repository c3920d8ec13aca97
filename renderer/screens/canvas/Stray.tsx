import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'
import { takeOff } from './doings.ts'
import { brief } from './names.ts'
import { PlacedCard } from './PlacedCard.tsx'
import type { ViewProps } from './sheet.ts'
import { useCanvasStore } from './state.ts'

/** Cards whose lane or step went, on this laptop or another: laid beside, until somebody says where they go. */
export function Stray({ view, readOnly }: ViewProps) {
  const words = useWords()
  const { t } = words
  const store = useCanvasStore()
  return (
    <section className="cv-stray" aria-labelledby="cv-stray">
      <h2 className="h-small" id="cv-stray">
        {t('canvas.stray', { count: view.stray.length })}
      </h2>
      <ul>
        {view.stray.map((one) => (
          <li key={one.id} className="cv-ev">
            <PlacedCard placed={one} isChosen={false} isDone={false} />
            {!readOnly && (
              <div className="row">
                <Button
                  aria-label={t('canvas.moveNamed', { what: brief(one.words.text) })}
                  onPress={() => store.setState({ over: { what: 'move', ids: [one.id] } })}
                >
                  {t('canvas.do.move')}
                </Button>
                <Button
                  aria-label={t('canvas.takeOffNamed', { what: brief(one.words.text) })}
                  onPress={() => void takeOff({ store, view, words }, one, false)}
                >
                  {t('canvas.takeOff')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
