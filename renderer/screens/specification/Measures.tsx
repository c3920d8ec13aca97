import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import type { TypedMeasure } from './cycleTyped.ts'

interface MeasuresProps {
  measures: readonly TypedMeasure[]
  onChange: (measures: TypedMeasure[]) => void
  error: string | undefined
}

/** What was counted: a name, a number, and out of what where it is a part of another. */
export function Measures({ measures, onChange, error }: MeasuresProps) {
  const { t } = useWords()
  const set = (at: number, some: Partial<TypedMeasure>) =>
    onChange(measures.map((one, index) => (index === at ? { ...one, ...some } : one)))
  const remove = (at: number) =>
    onChange(
      measures
        .filter((_, index) => index !== at)
        .map((one) => ({
          ...one,
          outOf: one.outOf === at || one.outOf === null ? null : one.outOf - (one.outOf > at ? 1 : 0),
        })),
    )
  return (
    <fieldset className="field measures">
      <legend className="label-line">{t('specification.cycle.measures')}</legend>
      <p className="help">{t('specification.cycle.measures.help')}</p>
      {measures.map((one, at) => (
        <div className="measure" key={one.id ?? `new ${at}`}>
          <Field
            label={t('specification.cycle.measure')}
            value={one.name}
            onChange={(name) => set(at, { name })}
          />
          <Field
            label={t('specification.cycle.measure.value')}
            value={one.value}
            onChange={(value) => set(at, { value })}
            inputMode="numeric"
          />
          <Select
            label={t('specification.cycle.measure.outOf')}
            value={one.outOf === null ? 'whole' : String(one.outOf)}
            onChange={(id) => set(at, { outOf: id === 'whole' ? null : Number(id) })}
            options={[
              { id: 'whole', label: t('specification.cycle.measure.whole') },
              ...measures.flatMap((other, index) =>
                index !== at && other.name.trim() ? [{ id: String(index), label: other.name }] : [],
              ),
            ]}
          />
          <Button
            aria-label={t('specification.cycle.measure.remove', { at: at + 1 })}
            onPress={() => remove(at)}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <p className="wrong" role="alert">
        {error}
      </p>
      <div className="row">
        <Button onPress={() => onChange([...measures, { id: null, name: '', value: '', outOf: null }])}>
          {t('specification.cycle.measure.add')}
        </Button>
      </div>
    </fieldset>
  )
}
