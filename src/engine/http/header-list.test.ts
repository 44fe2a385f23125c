import { describe, expect, it } from 'vitest';
import { namesOf, parseNameList } from './header-list.ts';

describe('parseNameList', () => {
  it.each([
    ['GET, PUT', ['GET', 'PUT'], 0],
    ['GET,PUT', ['GET', 'PUT'], 0],
    [' , GET ,, ', ['GET'], 0],
    ['', [], 0],
    ['*', ['*'], 0],
    ['GET PUT', ['GET PUT'], 1],
    ['GET; PUT, [POST]', ['GET; PUT', '[POST]'], 2],
  ])('reads %j', (field, names, problems) => {
    const parsed = parseNameList(field);
    expect(parsed.value.map(({ text }) => text)).toEqual(names);
    expect(parsed.problems).toHaveLength(problems);
  });

  it('joins repeated fields, and tells an empty one from none', () => {
    const headers = [
      { name: 'Allow', value: 'GET' },
      { name: 'allow', value: 'PUT' },
      { name: 'Empty', value: '' },
    ];
    expect(namesOf(headers, 'allow')).toEqual(['GET', 'PUT']);
    expect(namesOf(headers, 'empty')).toEqual([]);
    expect(namesOf(headers, 'other')).toBeUndefined();
  });
});
