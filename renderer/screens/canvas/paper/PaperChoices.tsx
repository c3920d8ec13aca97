import { canvasFormats, isDrawn } from '../../../../shared/exports/canvasAsked.ts'
import { printSizes } from '../../../../shared/methods/canvasKinds.ts'
import { Check, Choice } from '../../../pieces/Choice.tsx'
import { Select } from '../../../pieces/Menu.tsx'
import { useWords } from '../../../words.tsx'
import type { Chosen } from './chosen.ts'

type Props = { chosen: Chosen; onChosen: (some: Partial<Chosen>) => void }
const audiences = ['programme', 'commissioner', 'public'] as const

/** What is made of the canvas, and for whom; of a drawing, on which paper. */
export function PaperChoices({ chosen, onChosen }: Props) {
  const { t } = useWords()
  return (
    <>
      <Choice
        label={t('canvasPaper.fill')}
        value={chosen.fill}
        onChange={(fill) => onChosen({ fill })}
        options={(['filled', 'blank'] as const).map((id) => ({
          id,
          label: t(`canvasPaper.fill.${id}`),
          help: t(`canvasPaper.fill.${id}.help`),
        }))}
      />
      {chosen.fill === 'filled' && (
        <Choice
          label={t('handover.audience')}
          value={chosen.audience}
          onChange={(audience) => onChosen({ audience })}
          options={audiences.map((id) => ({
            id,
            label: t(`handover.audience.${id}`),
            help: t(`handover.audience.${id}.help`),
          }))}
        />
      )}
      <Select
        label={t('canvasPaper.format')}
        value={chosen.format}
        onChange={(id) => onChosen({ format: id as Chosen['format'] })}
        options={canvasFormats
          .filter((id) => id !== 'json' || chosen.fill === 'filled')
          .map((id) => ({ id, label: t(`canvasPaper.format.${id}`) }))}
      />
      <Choice
        label={t('paper.print.languages')}
        isAcross
        value={chosen.languages}
        onChange={(languages) => onChosen({ languages })}
        help={isDrawn(chosen.format) ? undefined : t('canvasPaper.languages.help')}
        options={[
          { id: 'en-GB', label: t('paper.print.languages.en') },
          { id: 'cy', label: t('paper.print.languages.cy') },
          { id: 'both', label: t('canvasPaper.languages.both') },
        ]}
      />
      {isDrawn(chosen.format) && <Paper chosen={chosen} onChosen={onChosen} />}
    </>
  )
}

function Paper({ chosen, onChosen }: Props) {
  const { t } = useWords()
  return (
    <>
      <Choice
        label={t('paper.print.size')}
        isAcross
        value={chosen.size}
        onChange={(size) => onChosen({ size })}
        options={printSizes.map((id) => ({ id, label: id }))}
      />
      <Choice
        label={t('canvasPaper.upright')}
        isAcross
        value={chosen.upright ? 'upright' : 'across'}
        onChange={(id) => onChosen({ upright: id === 'upright' })}
        options={(['across', 'upright'] as const).map((id) => ({
          id,
          label: t(`canvasPaper.upright.${id}`),
        }))}
      />
      {chosen.format === 'pdf' && (
        <Choice
          label={t('canvasPaper.tiles')}
          help={t('canvasPaper.tiles.help')}
          isAcross
          value={chosen.tiles}
          onChange={(tiles) => onChosen({ tiles })}
          options={[
            { id: 'whole', label: t('canvasPaper.tiles.whole') },
            { id: 'A4', label: t('canvasPaper.tiles.of', { size: 'A4' }) },
            { id: 'A3', label: t('canvasPaper.tiles.of', { size: 'A3' }) },
          ]}
        />
      )}
      <Check
        label={t('paper.print.large')}
        help={t('canvasPaper.large.help')}
        isSelected={chosen.large}
        onChange={(large) => onChosen({ large })}
      />
      <Choice
        label={t('canvasPaper.sides')}
        value={chosen.sides}
        onChange={(sides) => onChosen({ sides })}
        options={(['canvas', 'both', 'guide'] as const).map((id) => ({
          id,
          label: t(`canvasPaper.sides.${id}`),
        }))}
      />
    </>
  )
}
