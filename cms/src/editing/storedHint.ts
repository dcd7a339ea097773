/** A hint as the content manager stores it, which has room for one text: both languages. The admin's forms show one of them. */
export const storedHint = ({ zh, en }: { zh: string, en: string }): string => `${zh} ${en}`
