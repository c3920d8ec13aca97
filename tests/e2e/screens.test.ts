// Every screen and what opens on top of it, in both languages and all colours.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { englishIn } from './english.ts'
import { axeOn, looksAt, set, walk, type Walked } from './looking.ts'
import { en } from './steps.ts'
import { stops, stopsOfPlaces } from './tour.ts'

let walked: Walked
beforeAll(async () => (walked = await walk()), 900_000)
afterAll(async () => await walked.end())

describe.each(stops.map((stop) => [stop.name, looksAt(stop).length] as const))('%s', (name, looks) => {
  test('axe finds nothing, with every rule on and every element in, in each language and colour', () => {
    expect(walked.seen.get(name)?.faults).toEqual([])
    expect(walked.seen.get(name)?.looks).toBe(looks)
  })
  test('no English is left in Welsh', () => {
    expect([...new Set(walked.seen.get(name)?.english)]).toEqual([])
  })
})

test('[V49] every place the app knows is among them, canvases on paper and brought in too', () => {
  const names = stops.map((stop) => stop.name)
  expect(stopsOfPlaces.filter((name) => !names.includes(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('planted faults, one of a rule axe leaves off by itself, and a planted English sentence are found', async () => {
  const { page } = walked.opened
  await set(walked.opened, { language: 'cy', theme: 'light' })
  const [faultsBefore, englishBefore] = [await axeOn(page), await englishIn(page)]
  await page.evaluate((words) => {
    const planted = document.createElement('p')
    planted.textContent = words
    planted.setAttribute('role', 'checkbox')
    const small = document.createElement('div')
    for (const words of ['+', '-']) {
      const button = small.appendChild(document.createElement('button'))
      button.textContent = words
      button.style.cssText = 'all: unset; display: inline-block; width: 18px; height: 18px'
    }
    // Half beneath something, axe leaves its contrast open.
    const pale = document.createElement('p')
    pale.textContent = '0123456789'
    pale.style.cssText = 'color: #999; background: #fff; position: relative; width: 200px'
    const over = pale.appendChild(document.createElement('span'))
    over.style.cssText = 'position: absolute; inset: 0 50% 0 0; background: #000'
    document.querySelector('main')!.append(planted, small, pale)
  }, en('home.lead'))
  expect(englishBefore).toEqual([])
  expect(await englishIn(page)).toEqual([en('home.lead')])
  expect(faultsBefore).toEqual([])
  const faults = (await axeOn(page)).join()
  for (const rule of [/aria-required-attr/, /target-size/, /color-contrast[^,]* to 1/])
    expect(faults).toMatch(rule)
})

test('what is replaced under a look is looked at anew, and said where it never rests', async () => {
  const { page } = walked.opened
  const replace = async (times: number) =>
    await page.evaluate((times) => {
      let pale = document.createElement('p')
      pale.textContent = '0123456789'
      pale.style.cssText = 'color: #999; background: #fff'
      document.querySelector('main')!.append(pale)
      const timer = setInterval(() => {
        if (times-- <= 0 || !pale.isConnected) return clearInterval(timer)
        const next = pale.cloneNode(true) as HTMLParagraphElement
        pale.replaceWith(next)
        pale = next
      }, 1)
    }, times)
  await replace(Infinity)
  expect(await axeOn(page)).toEqual(['what is looked at was replaced under each of five looks'])
  await page.evaluate(() => document.querySelector('main > p:last-child')!.remove())
  await replace(3)
  expect((await axeOn(page)).join()).toMatch(/color-contrast/)
})

test('nothing on the way made a page complain', () => expect(walked.opened.complaints).toEqual([]))
