/** The day as a number, such as 20261120, so that each day plays other cases and everybody the same ones. */
export const seedOfToday = (): number => Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
