"""Every router of the desk, in the order in which addresses are tried."""

from fastapi import APIRouter

from hospital.desk.routes import enrol, matching, me, pictures, sign_in, sign_out

ROUTERS: tuple[APIRouter, ...] = (
    sign_in.router,
    sign_out.router,
    enrol.router,
    me.router,
    pictures.router,
    matching.router,
)
