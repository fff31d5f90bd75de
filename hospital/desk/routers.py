"""Every router of the desk, in the order in which addresses are tried."""

from fastapi import APIRouter

from hospital.desk.routes import (
    accounts,
    answers,
    audit,
    cases,
    enrol,
    forward,
    matching,
    me,
    openid,
    phrases,
    pictures,
    quarantine,
    service,
    sign_in,
    sign_out,
    thread,
    worklist,
)

ROUTERS: tuple[APIRouter, ...] = (
    sign_in.router,
    openid.router,
    sign_out.router,
    enrol.router,
    me.router,
    pictures.router,
    matching.router,
    worklist.router,
    cases.router,
    answers.router,
    thread.router,
    forward.router,
    phrases.router,
    accounts.router,
    quarantine.router,
    service.router,
    audit.router,
)
