import type { Language } from './language.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { korean } from './languages/korean.ts';
import { spanish } from './languages/spanish.ts';

/** The languages in which spoken hours are understood, in the order in which they are tried. */
export const LANGUAGES: readonly Language[] = [english, german, spanish, french, korean];
