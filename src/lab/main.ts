import './prepare.ts';
import 'made:report.css';
import './style/lab.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('lab') as HTMLElement;
target.replaceChildren();
mount(App, { target });
