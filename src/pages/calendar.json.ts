import type { APIRoute } from 'astro';
import { calendarFile } from '../content/calendar.ts';

export const GET: APIRoute = () => Response.json(calendarFile);
