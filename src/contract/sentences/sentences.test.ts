import { expect, test } from 'vitest'
import { PRODUCTION_PHASES } from '../production-phases.ts'
import { createRetelling } from './create-retelling.ts'
import { fillPlaces, placesOf, type Place } from './sentence-pattern.ts'
import { spokenDate } from './spoken-date.ts'
import { vietnameseRetelling } from './vietnamese/vietnamese-retelling.ts'
import { vietnamese } from './vietnamese/vietnamese.ts'
import { windowEnglish } from './window-english.ts'

const retelling = createRetelling(vietnamese, { number: value => `#${value}`, date: spokenDate })
const english = createRetelling(windowEnglish, { number: String, date: text => text })

const SAMPLES: Readonly<Record<Place['kind'], readonly [said: string, told: string]>> = {
  any: ['Ốp lưng', 'Ốp lưng'],
  word: ['260501M', '260501M'],
  number: ['2,134', '#2134'],
  date: ['2019-01-31', '31/01/2019'],
  text: ['nothing', 'không có gì'],
}

test('Vietnamese puts in every value an English sentence holds, and no other', () => {
  for (const [said, words] of Object.entries(vietnamese)) {
    const names = (text: string) => new Set(placesOf(text).map(({ name }) => name))
    expect.soft(names(words), said).toEqual(names(said))
    expect.soft(words.trim(), said).not.toBe('')
  }
})

test('each sentence is recognised with its values and told in Vietnamese', () => {
  for (const [said, words] of Object.entries(vietnamese)) {
    const places = placesOf(said)
    const values = (which: 0 | 1) => Object.fromEntries(places.map(({ name, kind }) => [name, SAMPLES[kind][which]]))
    const told = retelling.tellWhole(fillPlaces(said, values(0)))
    expect.soft(told, said).toBe(fillPlaces(words, values(1)))
  }
})

test('what the window advises names no command, option or variable to type', () => {
  const advice = [...Object.values(windowEnglish), ...Object.values(vietnamese)]
  expect(advice.filter(words => /moldline [a-z]|(?:^|\s)--[a-z]/.test(words))).toEqual([])
  for (const said of Object.keys(windowEnglish)) expect.soft(vietnamese[said], said).toBeDefined()
  for (const said of Object.keys(vietnamese).filter(key => /moldline [a-z]|(?:^|\s)--[a-z]/.test(key))) {
    expect.soft(windowEnglish[said], said).toBeDefined()
  }
})

test('a sentence is told with its numbers, days and parts', () => {
  expect(
    retelling.tell(
      'Finished with 3 findings (1 new). Generation 4 published: 2,134 rows new, 2 rows in quarantine. 5 orders are late or at risk.',
    ),
  ).toBe(
    'Đã chạy xong với #3 điểm bất thường (#1 mới). Đã công bố phiên bản #4: #2134 dòng mới, #2 dòng bị cách ly. #5 đơn hàng trễ hoặc có nguy cơ trễ.',
  )
  expect(
    retelling.tell(
      '2019-01-31, shift 3, NO.11 was made for order IM1901044 with itemCode 260501M1 instead of 260501M.',
    ),
  ).toBe('31/01/2019, ca 3, NO.11 được làm cho đơn hàng IM1901044 với itemCode 260501M1 thay vì 260501M.')
  expect(
    retelling.tell('116,267 of 500,000 pieces left at 18,400 a day: done 8 Feb, 9 days after the ETA 30 Jan 2019'),
  ).toBe('còn #116267 trên #500000 cái, mỗi ngày #18400: xong 08/02, #9 ngày sau ETA 30/01/2019')
})

test('a number keeps all its digits', () => {
  const { tell } = vietnameseRetelling()
  expect(tell('itemsWeight is -0.004 in productRecords, NO.1.')).toBe(
    'itemsWeight là -0,004 trong productRecords, NO.1.',
  )
  expect(tell('itemsWeight is -1,234.567 in productRecords, NO.1.')).toContain('là -1.234,567 trong')
})

test('what is not known stays as it was said, beside what is known', () => {
  expect(retelling.tell('The disk sang.')).toBe('The disk sang.')
  expect(retelling.tellWhole('The disk sang.')).toBeNull()
  expect(retelling.tell('x.xlsx could not be read: a strange word')).toBe('Không đọc được x.xlsx: a strange word')
  expect(retelling.tellWhole('Cancelled. The disk sang.')).toBeNull()
  expect(retelling.tell('Cancelled. The disk sang.')).toBe('Đã hủy. The disk sang.')
})

test('a value that holds the words of a sentence does not swallow the sentence before it', () => {
  expect(retelling.tell('There is no room for a.xlsx. b.xlsx could not be written (EBUSY).')).toBe(
    'Không còn chỗ cho a.xlsx. Không ghi được b.xlsx (EBUSY).',
  )
})

test('a value that holds the end of a sentence or the mark of a place is one value', () => {
  for (const name of ['St. Anna', 'Dr. NO 2. "Cap"', '{item}', 'Cap) has no mold list', 'Cap and lid, 2 rows; x']) {
    expect
      .soft(retelling.tellWhole(`Item 1 (${name}) is not in itemInfo.`))
      .toBe(`Mã hàng 1 (${name}) không có trong itemInfo.`)
  }
  const said = 'a. B.xlsx could not be read: a strange word'
  expect(retelling.tell(said)).toBe(said)
})

// Each of these took minutes: a cell can hold a page, and the window waits for its words.
test.each(['ab, ', 'ab and ', 'Ab. ', 'a: ', 'a.xlsx: ', '"A" '])(
  'a name of 5,000 characters full of "%s" is told, or stays as it was said',
  part => {
    for (const length of [250, 1_900, 5_000]) {
      const name = part.repeat(length / part.length)
      expect(retelling.tell(`Item 1 is called ${name} here and Cap in itemInfo.`)).toContain(name)
      expect(retelling.tell(`2019-01-31, shift 1, NO.1 was made for order IM1 with ${name}.`)).toContain('IM1')
    }
  },
)

test('a phase is named as the window names it, not by its agent', () => {
  const interrupted =
    'Interrupted at the ValidationOrchestrator: Moldline stopped while it was going on. It had published generation 4, which is in use. The next run goes on with what was read.'
  expect(english.tell(interrupted)).toBe(interrupted.replace('at the ValidationOrchestrator', 'in the phase Check'))
  expect(retelling.tell(interrupted)).toMatch(/^Bị gián đoạn ở bước Kiểm tra: /)
  expect(english.tell('Checks are as of generation 4, because the DataLoader failed.')).toBe(
    'Checks are as of generation 4, because the phase Load failed.',
  )
  for (const { agent } of PRODUCTION_PHASES) {
    for (const { tell } of [english, retelling]) expect(tell(`${agent} did its work, but: x.`)).not.toContain(agent)
  }
})

test('advice that names a command becomes a screen in the window, and everything else stays', () => {
  expect(english.tell('See the runs with: moldline runs')).toBe('Choose one on the Runs screen.')
  expect(english.tell('There is no run 7. See the runs with: moldline runs')).toBe(
    'There is no run 7. Choose one on the Runs screen.',
  )
  expect(english.tell('2,134 rows stay.')).toBe('2,134 rows stay.')
})
