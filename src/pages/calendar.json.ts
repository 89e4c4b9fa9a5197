import type { APIRoute } from 'astro';
import { calendarFile } from '../outputs/calendar.ts';

export const GET: APIRoute = () => Response.json(calendarFile);
