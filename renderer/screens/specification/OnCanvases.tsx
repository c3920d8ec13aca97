import { canvasesWith } from '../../../shared/queries/canvas.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** The canvases these words lie on, each one press away. */
export function OnCanvases({ rows, id }: { rows: Rows; id: string }) {
  const { t } = useWords()
  const canvases = canvasesWith(rows, id)
  if (!canvases.length) return null
  return (
    <span className="also-under">
      {t('specification.onCanvas')}{' '}
      {canvases.map((canvas) => (
        <Button key={canvas.id} look="link" onPress={() => go({ at: 'canvases', canvas: canvas.id })}>
          {textOf(canvas.name)}
        </Button>
      ))}
    </span>
  )
}
