/** The day of the build, `YYYY-MM-DD` in China, from which ages and overdue reviews are reckoned. */
export const today: string = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
