# The course in a container, for Docker and for Binder:
#   docker build -t course . && docker run --rm -p 8888:8888 course
# What a bare Debian lacks stands here; all else is ./course setup, as on any machine.

FROM debian:12-slim AS system
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    bubblewrap ca-certificates git python3 python3-venv \
 && rm -rf /var/lib/apt/lists/*
# Binder gives name and number of the user.
ARG NB_USER=learner
ARG NB_UID=1000
RUN useradd --create-home --shell /bin/bash --uid ${NB_UID} ${NB_USER}

FROM system
ARG NB_USER=learner
ARG NB_UID=1000
ENV HOME=/home/${NB_USER}
COPY --chown=${NB_UID}:${NB_UID} . ${HOME}/course
USER ${NB_USER}
WORKDIR ${HOME}/course
RUN ./course setup --yes
# Binder starts the JupyterLab that it finds on PATH; the kernel "Java 25" is on JUPYTER_PATH.
ENV PATH=${HOME}/course/.course/venv/bin:${PATH} \
    JUPYTER_PATH=${HOME}/course/.course/jupyter
EXPOSE 8888
CMD ["./course", "lab", "--no-browser", "--ip", "0.0.0.0", "--port", "8888"]
